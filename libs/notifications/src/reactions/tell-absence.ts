import { Injectable } from '@nestjs/common';
import { type AnswerView, type Id, type MeetingFacts, notificationAccess, type NoticeKind } from '@app/contracts';
import { InvitationReader } from '@app/invitations';
import { MeetingReader, SessionReader } from '@app/meetings';
import { Reactions, systemActor, type Tx, UnitOfWork } from '@app/platform';
import { NoticeRepository, saidOf } from '../data/notice.repository.js';
import { peopleBehind } from '../data/seat-people.js';

interface News {
  readonly meetingId: Id;
  readonly seatId: Id;
  readonly actor: string;
  readonly at: Date;
}

/** Tells the chairman who asks to stay away or to send somebody, and the person what was decided. */
@Injectable()
export class TellAbsence {
  constructor(
    reactions: Reactions,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionReader,
    private readonly meetings: MeetingReader,
    private readonly invitations: InvitationReader,
    private readonly notices: NoticeRepository,
  ) {
    reactions.after('notifications.tell-absence', 'invitations.answered', ({ view, actor, at }) =>
      this.tellAsked({ meetingId: view.meetingId, seatId: view.answer.seatId, actor, at }),
    );
    reactions.after('notifications.tell-absence', 'invitations.consent-decided', ({ view, actor, at }) =>
      this.tellDecided({ meetingId: view.meetingId, seatId: view.answer.seatId, actor, at }),
    );
  }

  /** The chairman of the body, who consents; and the secretary, who asks him by telephone where he does not look. */
  private tellAsked(news: News): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications'), async (tx) => {
      await this.notices.lock(tx, news.meetingId);
      const answer = await this.answerOf(tx, news);
      if (answer === null || answer.consent.state !== 'awaiting') return;
      const kind = answer.answer === 'substitute' ? 'substitute-asked' : 'absence-asked';
      const hears = (facts: MeetingFacts): boolean =>
        (facts.isChairman || facts.roles.includes('secretary')) && notificationAccess['notice.hear'](facts, kind);
      await this.tell(tx, news, kind, hears);
    });
  }

  /** The person, and the aides who answer for him. */
  private tellDecided(news: News): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications'), async (tx) => {
      await this.notices.lock(tx, news.meetingId);
      const answer = await this.answerOf(tx, news);
      if (answer === null || !['granted', 'refused'].includes(answer.consent.state)) return;
      const people = await peopleBehind(tx.manager, news.seatId);
      await this.tell(
        tx,
        news,
        'absence-decided',
        (facts, personId) => people.has(personId) && notificationAccess['notice.hear'](facts, 'absence-decided'),
      );
    });
  }

  private async answerOf(tx: Tx, { meetingId, seatId }: News): Promise<AnswerView | null> {
    const [answer] = await this.invitations.answers(meetingId, [seatId], tx.manager);
    return answer ?? null;
  }

  private async tell(
    tx: Tx,
    { meetingId, seatId, actor, at }: News,
    kind: NoticeKind,
    hears: (facts: MeetingFacts, personId: Id) => boolean,
  ): Promise<void> {
    const meeting = await this.sessions.meeting(meetingId, tx.manager);
    if (!meeting) return;
    const occasion = { meetingId, at, said: saidOf(meeting) };
    const cause = `${kind} ${seatId} ${at.toISOString()}`;
    for (const { personId, facts } of await this.meetings.everybody(meetingId, tx.manager)) {
      if (actor === `person:${personId}` || !hears(facts, personId)) continue;
      await this.notices.tell(tx, occasion, { personId, kind, seatId, cause });
    }
  }
}
