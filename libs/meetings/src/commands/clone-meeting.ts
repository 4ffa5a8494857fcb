import { Injectable } from '@nestjs/common';
import { type Id, type MeetingClone, type MeetingHead, meetingStream } from '@app/contracts';
import { type PersonActor, UnitOfWork } from '@app/platform';
import { copyAgendaAndSeats } from '../data/copy-meeting.js';
import { headView } from '../data/head-views.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { insertDraft } from '../data/new-meeting.js';
import { tellAgenda, tellSeats, tellSites } from '../data/tell.js';
import { MeetingReader } from '../queries/meeting.reader.js';
import { timesOf } from '../rules/meeting-times.js';

/** A new draft with agenda, seats and sites of an earlier meeting; answers, papers, scripts and substitutes stay behind. */
@Injectable()
export class CloneMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly reader: MeetingReader,
  ) {}

  /** @throws platform/not-found, platform/forbidden, meetings/ends-before-start, meetings/day-is-past */
  execute(actor: PersonActor, meetingId: Id, input: MeetingClone): Promise<MeetingHead> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting } = await this.meetings.require(tx, meetingId, 'share', 'meeting.clone');

      const times = timesOf(input, tx.at);

      const { bodyId, kind, form, place, onlineUrl, needsApproval } = meeting;
      const kept = { bodyId, kind, form, place, onlineUrl, needsApproval };
      const copy = await insertDraft(tx, { ...kept, title: input.title, ...times });
      const itemIds = await copyAgendaAndSeats(tx, meetingId, copy.id);

      const standing = await this.meetings.standing(actor, copy.id, tx.manager);
      const head = await headView(tx.manager, standing.meeting);
      const act = await this.reader.chairAct(tx, standing);
      tx.publish(meetingStream(copy.id), 'meetings.meeting-created', { head, act });
      // Nobody watches the copy yet; what other subjects keep beside seats and items begins with these.
      await tellSites(tx, copy.id);
      await tellSeats(tx, copy, null);
      await tellAgenda(tx, copy.id, itemIds);
      return head;
    });
  }
}
