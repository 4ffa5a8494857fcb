import { Injectable } from '@nestjs/common';
import { chairStream, type Id, membersStream, type SeatView } from '@app/contracts';
import { SeatSessions } from '@app/identity';
import { SessionReader } from '@app/meetings';
import { Reactions, type Tx } from '@app/platform';
import { AttendanceRepository } from '../data/attendance.repository.js';
import { QuorumCounter } from '../data/quorum-counter.js';
import { RollBook, type RollChange } from '../data/roll-book.js';
import { SeatCodeBook } from '../data/seat-code-book.js';

/** The roll follows the seats, and the quorum follows day and rules, in the transaction that changes them. */
@Injectable()
export class KeepRollTrue {
  constructor(
    reactions: Reactions,
    private readonly session: SessionReader,
    private readonly repository: AttendanceRepository,
    private readonly rolls: RollBook,
    private readonly quorum: QuorumCounter,
    private readonly codes: SeatCodeBook,
    private readonly sessions: SeatSessions,
  ) {
    const days = ['meetings.meeting-edited', 'meetings.meeting-moved', 'meetings.meeting-opened'] as const;
    for (const event of days) reactions.before(event, (tx, { view }) => this.tellQuorum(tx, view.head.id));
    reactions.before('identity.roll-changed', (tx, { view }) => this.onRollChanged(tx, view.bodyId));
    reactions.before('meetings.seats-changed', (tx, { view }) => this.onSeatsChanged(tx, view.meetingId));
    reactions.before('meetings.seat-removed', (tx, { view }) => this.onSeatRemoved(tx, view.meetingId, view.seatId));
  }

  private async tellQuorum(tx: Tx, meetingId: Id): Promise<void> {
    const meeting = await this.session.meeting(meetingId, tx.manager);
    if (!meeting) return;
    const quorum = await this.quorum.of(tx.manager, meeting);
    tx.publish(membersStream(meetingId), 'attendance.quorum-changed', { meetingId, quorum });
  }

  /** Meetings that are still to be opened or going on count by the new roll; what is over stays as it was. */
  private async onRollChanged(tx: Tx, bodyId: Id): Promise<void> {
    for (const meetingId of await this.repository.meetingsAhead(tx.manager, bodyId)) {
      await this.repository.lockBookIfAny(tx, meetingId);
      await this.tellQuorum(tx, meetingId);
    }
  }

  /** A seat that is given to somebody else starts anew: nobody is checked in by another's arrival. */
  private async onSeatsChanged(tx: Tx, meetingId: Id): Promise<void> {
    if (!(await this.repository.lockBookIfAny(tx, meetingId))) return;
    const meeting = await this.session.meeting(meetingId, tx.manager);
    if (!meeting) return;
    const seats = await this.session.seats(meeting, null, tx.manager);
    const byId = new Map(seats.map((seat) => [seat.id, seat]));
    const rows = await this.repository.ofMeeting(tx.manager, meetingId);
    const stale = rows.filter((row) => byId.get(row.seatId)?.personId !== row.personId);
    await this.forgetTablets(tx, meetingId, byId);
    const changes = stale.flatMap(({ seatId }): RollChange[] => {
      const seat = byId.get(seatId);
      return seat ? [{ seat, act: 'withdrawn', row: null }] : [];
    });
    if (changes.length > 0) await this.rolls.write(tx, meeting, changes);
    else await this.tellQuorum(tx, meetingId);
  }

  /** A code that was made out for somebody else opens nothing any more. */
  private async forgetTablets(tx: Tx, meetingId: Id, seats: ReadonlyMap<Id, SeatView>): Promise<void> {
    const codes = await this.repository.codes(tx.manager, meetingId);
    const stale = codes.filter((code) => seats.get(code.seatId)?.personId !== code.personId);
    if (stale.length === 0) return;
    const seatIds = stale.map((code) => code.seatId);
    const releasedSeatIds = await this.codes.drop(tx, meetingId, seatIds);
    await this.sessions.end(
      tx,
      meetingId,
      stale.map((code) => code.personId),
    );
    tx.publish(chairStream(meetingId), 'attendance.tablets-changed', { meetingId, tablets: [], releasedSeatIds });
  }

  /** Only seats without a row are removed; a code goes with its seat. */
  private async onSeatRemoved(tx: Tx, meetingId: Id, seatId: Id): Promise<void> {
    if (!(await this.repository.lockBookIfAny(tx, meetingId))) return;
    const view = { meetingId, tablets: [], releasedSeatIds: [seatId] };
    tx.publish(chairStream(meetingId), 'attendance.tablets-changed', view);
  }
}
