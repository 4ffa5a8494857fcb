import { type Id } from '@app/contracts';
import { type Tx } from '@app/platform';
import { type QueryDeepPartialEntity } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AgendaItem, MeetingSite, Seat, SeatItem } from './entities.js';

/** Old id → new id of a copied row. */
class NewIds {
  private readonly ids = new Map<Id, Id>();

  constructor(rows: readonly { readonly id: Id }[]) {
    for (const row of rows) this.ids.set(row.id, uuidv7());
  }
  /** Null for what was not copied. */
  of(id: Id | null): Id | null {
    return id === null ? null : (this.ids.get(id) ?? null);
  }
}

/**
 * Agenda, seats and sites of one meeting as a new one's own, by a constant number of statements.
 * @returns the new items
 */
export async function copyAgendaAndSeats(tx: Tx, from: Id, to: Id): Promise<readonly Id[]> {
  const all = await tx.manager.findBy(Seat, { meetingId: from });
  const seats = all.filter((seat) => seat.substituteForSeatId === null);
  const items = await tx.manager.find(AgendaItem, { where: { meetingId: from }, order: { sort: 'ASC', id: 'ASC' } });
  const sites = await tx.manager.findBy(MeetingSite, { meetingId: from });
  const seatItems = await seatItemsOf(tx, from);
  const [seatIds, itemIds, siteIds] = [new NewIds(seats), new NewIds(items), new NewIds(sites)];
  const own = <T extends object>(row: T): T & { meetingId: Id; rev: number } => ({
    ...row,
    meetingId: to,
    rev: 1,
  });

  await insert(tx, MeetingSite, sites, (row) => own({ ...row, id: siteIds.of(row.id)!, contactSeatId: null }));
  await insert(tx, Seat, seats, (row) => own({ ...row, id: seatIds.of(row.id)!, siteId: siteIds.of(row.siteId) }));
  // Sites and seats name each other: the contacts follow when both are there.
  await tx.manager.query(
    `update meeting_sites t set contact_seat_id = c.seat_id from unnest($1::uuid[], $2::uuid[]) as c(id, seat_id) where t.id = c.id`,
    [sites.map((site) => siteIds.of(site.id)), sites.map((site) => seatIds.of(site.contactSeatId))],
  );
  await insert(tx, AgendaItem, items, (row) =>
    own({
      ...row,
      id: itemIds.of(row.id)!,
      parentId: itemIds.of(row.parentId),
      presenterSeatId: seatIds.of(row.presenterSeatId),
      state: 'planned' as const,
      beganAt: null,
      secondsUsed: 0,
    }),
  );
  const attended = seatItems.filter((row) => seatIds.of(row.seatId) !== null);
  await insert(tx, SeatItem, attended, (row) => ({
    seatId: seatIds.of(row.seatId)!,
    itemId: itemIds.of(row.itemId)!,
  }));
  return items.map((item) => itemIds.of(item.id)!);
}

const seatItemsOf = (tx: Tx, meetingId: Id): Promise<SeatItem[]> =>
  tx.manager
    .createQueryBuilder(SeatItem, 'i')
    .innerJoin(Seat, 's', 's.id = i.seat_id and s.meeting_id = :meetingId', { meetingId })
    .getMany();

async function insert<T extends object>(
  tx: Tx,
  entity: new () => T,
  rows: readonly T[],
  copied: (row: T) => QueryDeepPartialEntity<T>,
): Promise<void> {
  if (rows.length > 0) await tx.manager.insert(entity, rows.map(copied));
}
