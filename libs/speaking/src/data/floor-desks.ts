import { Injectable } from '@nestjs/common';
import {
  type AgendaItemView,
  chairStream,
  type FloorOutcome,
  type Id,
  meetingAccess,
  type SeatRelation,
  seatRelation,
  type SeatView,
  type SiteView,
  type SpeakerView,
} from '@app/contracts';
import { AttendanceReader } from '@app/attendance';
import { itemAudience, MeetingReader, SessionReader, type Standing } from '@app/meetings';
import { AppError, notFound, type Tx } from '@app/platform';
import { type FloorDesk as Desk, type FloorRequest } from './entities.js';
import { FloorRepository } from './floor.repository.js';
import { pastView } from './views.js';

/** A meeting whose queue and floor nobody else changes until the commit. */
export interface OpenDesk extends Standing {
  readonly desk: Desk;
  readonly sites: readonly SiteView[];
}

/** Opens a meeting's desk and does what several commands and reactions do alike. */
@Injectable()
export class FloorDesks {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly session: SessionReader,
    private readonly attendance: AttendanceReader,
    private readonly repository: FloorRepository,
  ) {}

  /** @throws platform/not-found */
  async open(tx: Tx, meetingId: Id): Promise<OpenDesk> {
    const standing = await this.meetings.lockStanding(tx, meetingId, 'share');
    const desk = await this.repository.lockDesk(tx, meetingId);
    return { ...standing, desk, sites: await this.session.sites(meetingId, tx.manager) };
  }

  /** A seat that the actor may know of. @throws platform/not-found */
  async seat(tx: Tx, desk: OpenDesk, seatId: Id): Promise<SeatView> {
    const [seat] = await this.session.seats(desk.meeting, [seatId], tx.manager);
    const isVisible = meetingAccess['meeting.read-all'](desk.facts) || desk.mySeatIds.includes(seatId);
    if (!seat || !isVisible) throw notFound();
    return seat;
  }

  relation(desk: OpenDesk, seat: Pick<SeatView, 'id' | 'siteId'>): SeatRelation {
    return seatRelation(seat, desk.mySeatIds, desk.sites);
  }

  /**
   * An item that is still to be discussed, which both the actor and this seat attend.
   * @throws platform/not-found, speaking/item-over
   */
  async item(tx: Tx, desk: OpenDesk, itemId: Id, seat: SeatView): Promise<AgendaItemView> {
    const item = (await this.session.items(desk.meeting.id, tx.manager)).find(({ id }) => id === itemId);
    const attends = (itemIds: readonly Id[] | null): boolean => itemIds === null || itemIds.includes(itemId);
    if (!item || !attends(desk.facts.itemIds) || !attends(seat.itemIds)) throw notFound();
    if (item.state === 'done' || item.state === 'skipped') throw new AppError('speaking/item-over');
    return item;
  }

  /** The seat's person with the place he was checked in at. @throws speaking/not-present */
  async speaker(tx: Tx, { sites }: OpenDesk, seat: SeatView): Promise<SpeakerView & { readonly personId: Id }> {
    const row = await this.attendance.ofSeat(seat.id, tx.manager);
    if (row?.state !== 'present' || row.place === null || seat.personId === null)
      throw new AppError('speaking/not-present', { facts: { name: seat.name } });
    const { id, name, honorific, position, unit, personId } = seat;
    const siteName = sites.find((site) => site.id === row.siteId)?.name ?? null;
    return { seatId: id, name, honorific, position, unit, place: row.place, siteName, personId };
  }

  /** Ends the floor and tells everyone who saw it. */
  async endFloor(tx: Tx, row: FloorRequest): Promise<void> {
    const ended = await this.repository.change(tx, row, { state: 'spoke', endedAt: tx.at });
    const { meetingId, itemId, id } = row;
    tx.publish(itemAudience(meetingId, itemId), 'speaking.floor-ended', { meetingId, itemId, floorId: id });
    this.tellPast(tx, meetingId, [ended]);
  }

  /** Takes waiting requests of one item out of the queue; why is for the chair's record, or for nobody. */
  async leaveQueue(
    tx: Tx,
    rows: readonly FloorRequest[],
    outcome: Exclude<FloorOutcome, 'spoke'>,
  ): Promise<readonly FloorRequest[]> {
    const left: FloorRequest[] = [];
    for (const row of rows) left.push(await this.repository.change(tx, row, { state: outcome, endedAt: tx.at }));
    for (const [itemId, ofItem] of Map.groupBy(left, (row) => row.itemId)) {
      const { meetingId } = ofItem[0]!;
      const requestIds = ofItem.map((row) => row.id);
      tx.publish(itemAudience(meetingId, itemId), 'speaking.requests-left', { meetingId, itemId, requestIds });
    }
    if (left.length > 0) this.tellPast(tx, left[0]!.meetingId, left);
    return left;
  }

  private tellPast(tx: Tx, meetingId: Id, rows: readonly FloorRequest[]): void {
    const past = rows.flatMap((row) => pastView(row) ?? []);
    if (past.length > 0) tx.publish(chairStream(meetingId), 'speaking.requests-closed', { meetingId, past });
  }
}
