import { Injectable } from '@nestjs/common';
import { type Id, notificationAccess } from '@app/contracts';
import { MeetingReader, type PersonStanding, SessionReader } from '@app/meetings';
import { JobQueue, Reactions, systemActor, type Tx, UnitOfWork } from '@app/platform';
import { type Cause, invitedJob } from '../data/jobs.js';
import { NoticeRepository, type Occasion, saidOf, type Told } from '../data/notice.repository.js';

/** Who is invited now, and what everybody was told before. */
interface Roll {
  /** Whose act it was. */
  readonly actor: string;
  readonly attending: readonly PersonStanding[];
  readonly told: ReadonlyMap<Id, Told>;
}

/**
 * Brings what people were told about their invitation to what the list of seats says now. It looks at the tables, not at
 * the event: heard twice, late or out of order, everybody is told once and rightly.
 */
@Injectable()
export class TellInvited {
  constructor(
    reactions: Reactions,
    jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionReader,
    private readonly meetings: MeetingReader,
    private readonly notices: NoticeRepository,
  ) {
    reactions.after('notifications.tell-invited', 'meetings.meeting-issued', ({ view, actor, at }) =>
      this.settle({ meetingId: view.head.id, actor, at: at.toISOString() }),
    );
    for (const event of ['meetings.seats-changed', 'meetings.seat-removed'] as const)
      reactions.before(event, (tx, { view, actor }) => this.hear(tx, view.meetingId, actor));
    jobs.handle(invitedJob, (change) => this.settle(change));
  }

  /** While a meeting is prepared its seats change all the time, and nobody is told. */
  private async hear(tx: Tx, meetingId: Id, actor: string): Promise<void> {
    const meeting = await this.sessions.meeting(meetingId, tx.manager);
    if (meeting?.issuedAt) tx.enqueue(invitedJob, { meetingId, actor, at: tx.at.toISOString() });
  }

  private settle(change: Cause): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications'), async (tx) => {
      const { meetingId } = change;
      await this.notices.lock(tx, meetingId);
      const meeting = await this.sessions.meeting(meetingId, tx.manager);
      if (!meeting?.issuedAt || !['issued', 'in-session', 'paused'].includes(meeting.state)) return;

      const told = await this.notices.invited(tx, meetingId);
      const everybody = await this.meetings.everybody(meetingId, tx.manager);
      const attending = everybody.filter(({ facts }) => notificationAccess['notice.hear'](facts, 'invited'));
      const occasion = { meetingId, at: new Date(change.at), said: saidOf(meeting) };
      await this.invite(tx, occasion, { actor: change.actor, attending, told });
      await this.uninvite(tx, occasion, { actor: change.actor, attending, told });
    });
  }

  private async invite(tx: Tx, occasion: Occasion, { actor, attending, told }: Roll): Promise<void> {
    for (const { personId, mySeatIds } of attending) {
      const seatId = mySeatIds[0] ?? null;
      const before = told.get(personId);
      // Who heard of it as an aide and has got a seat of his own is invited now.
      if (before?.kind === 'invited' && (before.seatId !== null || seatId === null)) continue;
      const isOwnAct = actor === `person:${personId}`;
      await this.notices.tell(tx, occasion, { personId, kind: 'invited', seatId, cause: null, isOwnAct });
    }
  }

  private async uninvite(tx: Tx, occasion: Occasion, { actor, attending, told }: Roll): Promise<void> {
    const still = new Set(attending.map(({ personId }) => personId));
    for (const { personId, kind, seatId } of told.values()) {
      if (kind !== 'invited' || still.has(personId)) continue;
      const isOwnAct = actor === `person:${personId}`;
      await this.notices.tell(tx, occasion, { personId, kind: 'uninvited', seatId, cause: null, isOwnAct });
    }
  }
}
