import { Injectable } from '@nestjs/common';
import { ATTENDANCE_LIMITS, chairStream, type Id, membersStream } from '@app/contracts';
import { SeatSessions } from '@app/identity';
import { defineJob, JobQueue, Reactions, systemActor, type Tx, UnitOfWork } from '@app/platform';
import { AttendanceRepository } from '../data/attendance.repository.js';
import { PresenceRepository } from '../data/presence.repository.js';
import { SeatCodeBook } from '../data/seat-code-book.js';

export const wipeTabletsJob = defineJob<{ readonly meetingId: Id }>('attendance.wipe-tablets');
const WIPE_AFTER_SECONDS = ATTENDANCE_LIMITS.wipeMinutesAfterClose * 60;
/** Should the worker be down, the sessions are over by themselves a little later. */
const GRACE_SECONDS = 300;

/** The close of a meeting: nobody is connected any more, no code works, and half an hour later the tablets are wiped. */
@Injectable()
export class WipeTablets {
  constructor(
    reactions: Reactions,
    jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AttendanceRepository,
    private readonly presence: PresenceRepository,
    private readonly codes: SeatCodeBook,
    private readonly sessions: SeatSessions,
  ) {
    reactions.before('meetings.meeting-closed', (tx, { view }) => this.atClose(tx, view.head.id, WIPE_AFTER_SECONDS));
    reactions.before('meetings.meeting-cancelled', (tx, { view }) => this.atClose(tx, view.head.id, 0));
    jobs.handle(wipeTabletsJob, ({ meetingId }) => this.wipe(meetingId));
  }

  /** Signs every tablet of the meeting out; they forget everything on that word. Harmless when run again. */
  wipe(meetingId: Id): Promise<void> {
    return this.unitOfWork.run(systemActor('wipe-tablets'), async (tx) => {
      await this.sessions.end(tx, meetingId, null);
    });
  }

  private async atClose(tx: Tx, meetingId: Id, afterSeconds: number): Promise<void> {
    const book = await this.repository.lockBookIfAny(tx, meetingId);
    if (!book) return;
    if (book.hallCodeShownAt !== null) {
      await this.repository.saveBook(tx, { ...book, hallSecret: null, hallCodeShownAt: null });
      tx.publish(membersStream(meetingId), 'attendance.hall-code-hidden', { meetingId });
    }
    const connections = await this.presence.clear(tx, meetingId);
    if (connections.length > 0)
      tx.publish(membersStream(meetingId), 'attendance.connections-changed', { meetingId, connections });
    const releasedSeatIds = await this.codes.drop(tx, meetingId, null);
    if (releasedSeatIds.length > 0)
      tx.publish(chairStream(meetingId), 'attendance.tablets-changed', { meetingId, tablets: [], releasedSeatIds });
    await this.sessions.limit(tx, meetingId, new Date(tx.at.getTime() + (afterSeconds + GRACE_SECONDS) * 1000));
    tx.enqueue(wipeTabletsJob, { meetingId }, { startAfterSeconds: afterSeconds, singletonKey: meetingId });
  }
}
