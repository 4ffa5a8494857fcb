import { Inject, Injectable } from '@nestjs/common';
import { type MeetingFacts, notificationAccess, type NoticeKind } from '@app/contracts';
import { DocumentReader } from '@app/documents';
import { PersonReader } from '@app/identity';
import { InvitationReader } from '@app/invitations';
import { MeetingReader, SessionReader } from '@app/meetings';
import { CONFIG, type Config, type Mail, Mailer } from '@app/platform';
import { type EntityManager } from 'typeorm';
import { type Notice, type NoticeLetter } from '../data/entities.js';
import { calendarMethod } from '../rules/letter-policy.js';
import { letterText } from '../rules/letter-text.js';
import { invitationFile } from './calendar-file.js';

/** `needless`: read meanwhile, over, or none of the reader's business any more. */
export type Composed = Mail | 'needless' | 'no-address';

type MeetingRow = NonNullable<Awaited<ReturnType<SessionReader['meeting']>>>;

/** Puts a letter together at the moment it is sent, from what its reader may know then. */
@Injectable()
export class LetterComposer {
  constructor(
    private readonly sessions: SessionReader,
    private readonly meetings: MeetingReader,
    private readonly people: PersonReader,
    private readonly papers: DocumentReader,
    private readonly invitations: InvitationReader,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async compose(manager: EntityManager, notice: Notice, letter: NoticeLetter, now: Date): Promise<Composed> {
    const meeting = await this.sessions.meeting(notice.meetingId, manager);
    const contact = (await this.people.contacts([notice.personId], manager)).get(notice.personId);
    if (!meeting || !contact || contact.isDisabled) return 'needless';
    const everybody = await this.meetings.everybody(meeting.id, manager);
    const facts = everybody.find(({ personId }) => personId === notice.personId)?.facts ?? null;
    if (isNeedless(notice, meeting, facts, now)) return 'needless';
    if (contact.email === null) return 'no-address';

    const to = { name: contact.fullName, address: contact.email };
    const papers = await this.papersOf(manager, notice);
    if (notice.kind === 'papers' && papers.count === 0) return 'needless';
    const head = await this.meetings.head(meeting, manager);
    const text = letterText({
      kind: notice.kind,
      title: notice.kind === 'uninvited' ? null : meeting.title,
      bodyName: head.bodyName,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      place: meeting.place,
      isAsAide: notice.seatId === null && facts?.isAide === true,
      papers,
      decision: await this.decisionOf(manager, notice),
      link: this.link(notice.kind, meeting.id),
    });
    const messageId = `${notice.id}.${letter.round}@${this.mailer.host}`;
    return { ...text, to, messageId, calendar: this.calendarOf(notice, meeting, to) };
  }

  private link(kind: NoticeKind, meetingId: string): string {
    return new URL(kind === 'uninvited' ? '/' : `/meetings/${meetingId}`, this.config.publicUrl).href;
  }

  private async papersOf(manager: EntityManager, notice: Notice): Promise<{ count: number; late: number }> {
    if (notice.versionIds.length === 0) return { count: 0, late: 0 };
    const granted = await this.papers.granted(notice.personId, notice.versionIds, manager);
    const late = granted.filter((paper) => paper.isLate);
    const count = (papers: typeof granted): number => new Set(papers.map(({ documentId }) => documentId)).size;
    return { count: count(granted), late: count(late) };
  }

  private async decisionOf(
    manager: EntityManager,
    { kind, meetingId, seatId }: Notice,
  ): Promise<'granted' | 'refused' | null> {
    if (kind !== 'absence-decided' || seatId === null) return null;
    const [answer] = await this.invitations.answers(meetingId, [seatId], manager);
    return answer?.consent.state === 'refused' ? 'refused' : 'granted';
  }

  /** Only for who has a seat: the meeting stands in his own calendar, not in his aide's. */
  private calendarOf(notice: Notice, meeting: MeetingRow, attendee: Mail['to']): Mail['calendar'] {
    const method = calendarMethod(notice.kind);
    if (method === null || notice.seatId === null) return null;
    const isGone = notice.kind === 'uninvited';
    const entry = {
      meetingId: meeting.id,
      sequence: meeting.rev,
      title: isGone ? 'Cuộc họp' : meeting.title,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      place: isGone ? '' : meeting.place,
      link: this.link(notice.kind, meeting.id),
      isCancelled: method === 'CANCEL',
    };
    const parties = { organizer: this.organizer(), attendee, host: this.mailer.host, at: notice.changedAt };
    return { method, content: invitationFile(method, entry, parties) };
  }

  private organizer(): Mail['to'] {
    const [, name = '', address = ''] = /^(.*)<(.+)>$/.exec(this.config.mailFrom) ?? [];
    return address === ''
      ? { name: 'E-Cabinet', address: this.config.mailFrom }
      : { name: name.trim().replaceAll('"', '') || 'E-Cabinet', address };
  }
}

/** What the reader saw in the app, what is over, and what he may not know any more needs no letter. */
function isNeedless(notice: Notice, meeting: MeetingRow, facts: MeetingFacts | null, now: Date): boolean {
  if (meeting.endsAt < now) return true;
  if (notice.kind === 'uninvited') return facts !== null && notificationAccess['notice.hear'](facts, 'invited');
  if (facts === null || !notificationAccess['notice.hear'](facts, notice.kind)) return true;
  if (notice.kind === 'papers') return notice.readAt !== null;
  return meeting.state === 'cancelled' && notice.kind !== 'cancelled';
}
