import { Injectable } from '@nestjs/common';
import { type Id, meetingStream, type MeetingForm, type RuleValues } from '@app/contracts';
import { SessionReader } from '@app/meetings';
import { Reactions, type Tx } from '@app/platform';
import { PaperDeadline } from '../data/reading-entities.js';
import { lateAfter } from '../rules/late-after.js';

const events = [
  'meetings.meeting-created',
  'meetings.meeting-edited',
  'meetings.meeting-issued',
  'meetings.meeting-moved',
] as const;

/** Until when papers are in time by the rules of the body, reckoned anew whenever the time of the meeting changes. */
@Injectable()
export class ReckonDeadline {
  constructor(
    reactions: Reactions,
    private readonly meetings: SessionReader,
  ) {
    for (const event of events) reactions.before(event, (tx, { view }) => this.reckon(tx, view.head.id));
  }

  private async reckon(tx: Tx, meetingId: Id): Promise<void> {
    const meeting = await this.meetings.meeting(meetingId, tx.manager);
    if (!meeting) return;
    const days = workingDays(await this.meetings.rules(meeting, tx.manager), meeting.form);
    const deadline = days === null ? null : lateAfter(meeting.startsAt, days);
    const before = await tx.manager.findOneBy(PaperDeadline, { meetingId });
    if ((before?.lateAfter?.getTime() ?? null) === (deadline?.getTime() ?? null)) return;

    await tx.manager.upsert(PaperDeadline, { meetingId, lateAfter: deadline }, ['meetingId']);
    const view = { meetingId, lateAfter: deadline?.toISOString() ?? null };
    tx.publish(meetingStream(meetingId), 'documents.deadline-changed', view);
  }
}

/** Null = the body has not said. */
function workingDays(rules: RuleValues | null, form: MeetingForm): number | null {
  const days = rules?.paperDays?.value;
  if (!days) return null;
  switch (form) {
    case 'regular':
    case 'thematic':
    case 'urgent':
      return days[form];
    case 'briefing':
    case 'working':
      return null;
  }
}
