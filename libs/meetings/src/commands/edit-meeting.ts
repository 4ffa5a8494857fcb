import { Injectable } from '@nestjs/common';
import { type Id, type MeetingEdit, type MeetingHead, meetingStream } from '@app/contracts';
import { AppError, changedMeanwhile, type PersonActor, UnitOfWork } from '@app/platform';
import { Meeting } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { headView } from '../data/head-views.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { tellSeats } from '../data/tell.js';
import { MeetingReader } from '../queries/meeting.reader.js';
import { type Times, timesOf } from '../rules/meeting-times.js';

/** What a meeting is called and how it is held. Once issued, time and place change by moving it: people answer again. */
@Injectable()
export class EditMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly facts: FactsWatch,
    private readonly reader: MeetingReader,
  ) {}

  /** @throws platform/changed-meanwhile, meetings/ends-before-start, meetings/day-is-past, meetings/needs-move, meetings/wrong-state, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, { rev, ...input }: MeetingEdit): Promise<MeetingHead> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.meetings.require(tx, meetingId, 'update', 'meeting.edit');
      const { meeting } = standing;

      if (meeting.rev !== rev) throw changedMeanwhile(await headView(tx.manager, meeting));
      const times = timesOf(input, tx.at, meeting);
      if (meeting.issuedAt !== null && isElsewhere(meeting, { ...input, ...times }))
        throw new AppError('meetings/needs-move');
      if (meeting.state !== 'draft' && meeting.needsApproval !== input.needsApproval)
        throw new AppError('meetings/wrong-state', { facts: { state: meeting.state } });

      const tellFacts = await this.facts.watch(tx, meetingId);
      const saved = await tx.manager.save(Meeting, tx.manager.create(Meeting, { ...meeting, ...input, ...times }));

      const head = await headView(tx.manager, saved);
      const act = await this.reader.chairAct(tx, standing);
      tx.publish(meetingStream(meetingId), 'meetings.meeting-edited', { head, act });
      // The roll is that of the meeting's day: who votes may be another question on another day.
      if (saved.startsAt.getTime() !== meeting.startsAt.getTime()) await tellSeats(tx, saved, null);
      await tellFacts();
      return head;
    });
  }
}

const isElsewhere = (meeting: Meeting, input: Times & { readonly place: string }): boolean =>
  meeting.place !== input.place ||
  meeting.startsAt.getTime() !== input.startsAt.getTime() ||
  meeting.endsAt.getTime() !== input.endsAt.getTime();
