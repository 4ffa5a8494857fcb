import { type Id } from '@app/contracts';
import { AppError, type Tx } from '@app/platform';

/** Rows that an input may name: people and units of the house, seats, sites and items of the same meeting. */
const selects = {
  people: `select id from people where id = any($1::uuid[])`,
  units: `select id from units where id = any($1::uuid[])`,
  seats: `select id from seats where id = any($1::uuid[]) and meeting_id = $2`,
  sites: `select id from meeting_sites where id = any($1::uuid[]) and meeting_id = $2`,
  items: `select id from agenda_items where id = any($1::uuid[]) and meeting_id = $2`,
} as const;
type Referable = keyof typeof selects;
const isGlobal = (table: Referable): boolean => table === 'people' || table === 'units';

/** @throws platform/invalid-input naming the field, when an id is unknown or belongs to another meeting */
async function assertKnown(
  tx: Tx,
  meetingId: Id,
  table: Referable,
  path: string,
  ids: readonly (Id | null)[],
): Promise<void> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return;
  const known = await tx.manager.query<unknown[]>(selects[table], isGlobal(table) ? [asked] : [asked, meetingId]);
  if (known.length < asked.length)
    throw new AppError('platform/invalid-input', {
      fields: [{ path, rule: 'isKnown', message: `${path} must name something that exists here` }],
    });
}

export async function assertItemReferences(
  tx: Tx,
  meetingId: Id,
  items: readonly { readonly presenterSeatId: Id | null; readonly owningUnitId: Id | null }[],
): Promise<void> {
  const presenters = items.map((item) => item.presenterSeatId);
  const units = items.map((item) => item.owningUnitId);
  await assertKnown(tx, meetingId, 'seats', 'presenterSeatId', presenters);
  await assertKnown(tx, meetingId, 'units', 'owningUnitId', units);
}

export async function assertSeatReferences(
  tx: Tx,
  meetingId: Id,
  seats: readonly {
    readonly personId: Id | null;
    readonly siteId: Id | null;
    readonly itemIds: readonly Id[] | null;
  }[],
): Promise<void> {
  const items = seats.flatMap((seat) => seat.itemIds ?? []);
  await assertKnown(
    tx,
    meetingId,
    'people',
    'personId',
    seats.map((seat) => seat.personId),
  );
  await assertKnown(
    tx,
    meetingId,
    'sites',
    'siteId',
    seats.map((seat) => seat.siteId),
  );
  await assertKnown(tx, meetingId, 'items', 'itemIds', items);
}

export const assertSiteReferences = (
  tx: Tx,
  meetingId: Id,
  site: { readonly contactSeatId: Id | null },
): Promise<void> => assertKnown(tx, meetingId, 'seats', 'contactSeatId', [site.contactSeatId]);
