import { Injectable } from '@nestjs/common';
import {
  type Id,
  type MeetingHead,
  type MeetingState,
  membersStream,
  notificationAccess,
  type NoticeKind,
} from '@app/contracts';
import { MeetingReader, type PersonStanding, SessionReader } from '@app/meetings';
import { type Heard, JobQueue, Reactions, systemActor, type Tx, UnitOfWork } from '@app/platform';
import { agendaJob } from '../data/jobs.js';
import { NoticeRepository, type Said, saidOf, wasInvited } from '../data/notice.repository.js';

/** Events of the meeting as a whole: what they are called here, and in which states they still are news. */
const headEvents = {
  'meetings.meeting-moved': { kind: 'moved', while: ['issued', 'in-session', 'paused'] },
  'meetings.meeting-edited': { kind: 'changed', while: ['issued', 'in-session', 'paused'] },
  'meetings.meeting-cancelled': { kind: 'cancelled', while: ['cancelled'] },
  'meetings.meeting-submitted': { kind: 'submitted', while: ['submitted'] },
  'meetings.meeting-approved': { kind: 'approved', while: ['approved'] },
  'meetings.meeting-sent-back': { kind: 'sent-back', while: ['draft'] },
} as const satisfies Readonly<Record<string, { readonly kind: NoticeKind; readonly while: readonly MeetingState[] }>>;
type HeadEvent = keyof typeof headEvents;

interface News {
  readonly meetingId: Id;
  readonly kind: NoticeKind;
  readonly while: readonly MeetingState[];
  readonly actor: string;
  readonly at: Date;
  /** Whom it concerns: everybody, those who attend the whole meeting, or the guests of these items. */
  readonly reach: 'everybody' | 'whole' | readonly Id[];
  /** Null = the meeting as it stands. */
  readonly said: Said | null;
}

/** Tells those whom it concerns that a meeting changed, moved, is off, or waits for them. */
@Injectable()
export class TellMeeting {
  constructor(
    reactions: Reactions,
    jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionReader,
    private readonly meetings: MeetingReader,
    private readonly notices: NoticeRepository,
  ) {
    for (const event of Object.keys(headEvents) as HeadEvent[])
      reactions.after('notifications.tell-meeting', event, ({ view, actor, at }) =>
        this.tell({
          ...headEvents[event],
          ...{ meetingId: view.head.id, actor, at, reach: 'everybody' },
          // What the event said: by the time it is heard the meeting may have moved on.
          said: saidBy(view.head, headEvents[event].kind),
        }),
      );
    reactions.before('meetings.items-changed', (tx, heard) =>
      this.hearAgenda(
        tx,
        heard,
        heard.view.items.map((item) => item.id),
      ),
    );
    reactions.before('meetings.item-removed', (tx, heard) => this.hearAgenda(tx, heard, []));
    jobs.handle(agendaJob, ({ at, ...cause }) =>
      this.tell({ ...cause, kind: 'agenda', while: ['issued'], at: new Date(at), said: null }),
    );
  }

  /**
   * The whole agenda and its single items are announced apart: to each only what is on a stream he may follow. Before the
   * issue and in session it changes all the time, and nobody is told.
   */
  private async hearAgenda(
    tx: Tx,
    { view, streams, actor }: Heard<'meetings.items-changed' | 'meetings.item-removed'>,
    changed: readonly Id[],
  ): Promise<void> {
    const { meetingId } = view;
    const meeting = await this.sessions.meeting(meetingId, tx.manager);
    if (meeting?.state !== 'issued') return;
    const reach = streams.includes(membersStream(meetingId)) ? 'whole' : changed;
    tx.enqueue(agendaJob, { meetingId, actor, at: tx.at.toISOString(), reach });
  }

  private tell(news: News): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications'), async (tx) => {
      const { meetingId, at } = news;
      await this.notices.lock(tx, meetingId);
      const meeting = await this.sessions.meeting(meetingId, tx.manager);
      if (!meeting || !news.while.includes(meeting.state)) return;

      const occasion = { meetingId, at, said: news.said ?? saidOf(meeting) };
      const cause = news.kind === 'agenda' ? null : `${news.kind} ${meetingId} ${at.toISOString()}`;
      for (const { personId, mySeatIds } of await this.audience(tx, news)) {
        const telling = { personId, kind: news.kind, seatId: mySeatIds[0] ?? null, cause };
        const together = news.kind === 'agenda' || news.kind === 'changed';
        if (together) await this.notices.tellTogether(tx, occasion, telling);
        else await this.notices.tell(tx, occasion, telling);
      }
    });
  }

  /** Nobody hears of a change before he heard of the invitation: that one will show the meeting as it is. */
  private async audience(tx: Tx, news: News): Promise<readonly PersonStanding[]> {
    const everybody = await this.meetings.everybody(news.meetingId, tx.manager);
    const hearing = everybody.filter(
      ({ personId, facts }) =>
        news.actor !== `person:${personId}` && notificationAccess['notice.hear'](facts, news.kind),
    );
    if (news.kind === 'submitted' || news.kind === 'approved' || news.kind === 'sent-back') return hearing;
    const told = await this.notices.invited(tx, news.meetingId);
    return hearing.filter(
      ({ personId, facts }) => wasInvited(told.get(personId), news.at) && concerns(news.reach, facts.itemIds),
    );
  }
}

const withReason: readonly NoticeKind[] = ['moved', 'cancelled', 'sent-back'];

const saidBy = ({ startsAt, endsAt, place, reason }: MeetingHead, kind: NoticeKind): Said => ({
  ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt), place },
  reason: withReason.includes(kind) ? reason : null,
});

const concerns = (reach: News['reach'], own: readonly Id[] | null): boolean => {
  if (reach === 'everybody') return true;
  if (reach === 'whole') return own === null;
  return own !== null && reach.some((id) => own.includes(id));
};
