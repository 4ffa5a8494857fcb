import { Injectable } from '@nestjs/common';
import {
  type AttendanceView,
  type Id,
  meetingAccess,
  membersStream,
  personStream,
  type SeatRelation,
  seatRelation,
  type SeatView,
  type SiteView,
} from '@app/contracts';
import { PersonReader } from '@app/identity';
import { MeetingReader, SessionReader, type Standing } from '@app/meetings';
import { notFound, type Tx } from '@app/platform';
import { type Hand } from '../rules/check-in.js';
import { asGuestSees, AttendanceRepository, attendanceView } from './attendance.repository.js';
import { type Attendance, type AttendanceAct, type AttendanceBook } from './entities.js';
import { QuorumCounter } from './quorum-counter.js';

type Meeting = Standing['meeting'];

/** A meeting whose roll nobody else changes until the commit. */
export interface OpenRoll extends Standing {
  readonly book: AttendanceBook;
  readonly sites: readonly SiteView[];
  readonly hand: Hand;
}
/** What happened to one seat; `row` null = its check-in was taken back. */
export interface RollChange {
  readonly seat: SeatView;
  readonly act: AttendanceAct;
  readonly row: Attendance | null;
}

/** Opens, changes and announces the roll of a meeting: one way for all five ways of checking in. */
@Injectable()
export class RollBook {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly session: SessionReader,
    private readonly repository: AttendanceRepository,
    private readonly quorum: QuorumCounter,
    private readonly people: PersonReader,
  ) {}

  /** @throws platform/not-found */
  async open(tx: Tx, meetingId: Id): Promise<OpenRoll> {
    const standing = await this.meetings.lockStanding(tx, meetingId, 'share');
    const book = await this.repository.lockBook(tx, meetingId);
    const sites = await this.session.sites(meetingId, tx.manager);
    return { ...standing, book, sites, hand: meetingAccess['meeting.run'](standing.facts) ? 'runs' : 'person' };
  }

  /** Seats of this meeting that the actor may know of, in the order asked for. @throws platform/not-found */
  async seats(tx: Tx, roll: OpenRoll, seatIds: readonly Id[]): Promise<readonly SeatView[]> {
    const found = await this.session.seats(roll.meeting, seatIds, tx.manager);
    const byId = new Map(found.map((seat) => [seat.id, seat]));
    const seesAll = meetingAccess['meeting.read-all'](roll.facts);
    return seatIds.map((id) => {
      const seat = byId.get(id);
      if (!seat || !(seesAll || roll.mySeatIds.includes(id))) throw notFound();
      return seat;
    });
  }

  relation(roll: OpenRoll, seat: SeatView): SeatRelation {
    return seatRelation(seat, roll.mySeatIds, roll.sites);
  }

  current(tx: Tx, seatIds: readonly Id[]): Promise<ReadonlyMap<Id, Attendance>> {
    return this.repository.bySeat(tx.manager, seatIds);
  }

  async actorName(tx: Tx): Promise<string> {
    if (tx.actor.kind !== 'person') return '';
    const cards = await this.people.cards([tx.actor.personId], tx.manager);
    return cards.get(tx.actor.personId)?.fullName ?? '';
  }

  /** Writes rows and journal and tells everyone who may know, with the quorum as it stands now. */
  async write(tx: Tx, meeting: Meeting, changes: readonly RollChange[]): Promise<readonly AttendanceView[]> {
    if (changes.length === 0) return [];
    const before = await this.current(
      tx,
      changes.map(({ seat }) => seat.id),
    );
    const byName = await this.actorName(tx);
    const gone = changes.filter(({ row }) => row === null).map(({ seat }) => seat.id);
    const rows = changes.flatMap(({ row }) => row ?? []);
    await this.repository.put(tx, rows);
    await this.repository.remove(tx, gone);
    await this.repository.journal(
      tx,
      changes.flatMap((change) => entryOf(tx, meeting.id, change, before, byName)),
    );
    const views = rows.map(attendanceView);
    await this.tell(tx, meeting, views, gone);
    this.tellGuests(tx, meeting.id, changes);
    return views;
  }

  async tell(
    tx: Tx,
    meeting: Meeting,
    rows: readonly AttendanceView[],
    withdrawnSeatIds: readonly Id[],
  ): Promise<void> {
    const quorum = await this.quorum.of(tx.manager, meeting);
    const view = { meetingId: meeting.id, rows, withdrawnSeatIds, quorum };
    tx.publish(membersStream(meeting.id), 'attendance.changed', view);
  }

  /** A guest of named items hears of himself alone, on his own stream. */
  private tellGuests(tx: Tx, meetingId: Id, changes: readonly RollChange[]): void {
    for (const { seat, row } of changes) {
      if (seat.itemIds === null || seat.personId === null) continue;
      const view = row === null ? null : asGuestSees(attendanceView(row));
      tx.publish(personStream(seat.personId), 'attendance.mine-changed', { meetingId, seatId: seat.id, row: view });
    }
  }
}

function entryOf(
  tx: Tx,
  meetingId: Id,
  { seat, act, row }: RollChange,
  before: ReadonlyMap<Id, Attendance>,
  byName: string,
) {
  const known = row ?? before.get(seat.id);
  if (!known) return [];
  const { personId, way, place, siteId } = known;
  const byPersonId = tx.actor.kind === 'person' ? tx.actor.personId : null;
  return [{ meetingId, seatId: seat.id, personId, act, way, place, siteId, byName, byPersonId }];
}
