import { Injectable } from '@nestjs/common';
import { isSecretariatOf, type MeetingHead, type MeetingInput, meetingStream } from '@app/contracts';
import { notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { BodyReader } from '@app/identity';
import { headView } from '../data/head-views.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { insertDraft } from '../data/new-meeting.js';
import { MeetingReader } from '../queries/meeting.reader.js';
import { timesOf } from '../rules/meeting-times.js';

/** A new meeting of a body, as a draft that only its secretariat sees. */
@Injectable()
export class CreateMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly meetings: MeetingRepository,
    private readonly reader: MeetingReader,
  ) {}

  /** @throws platform/not-found, meetings/ends-before-start, meetings/day-is-past */
  execute(actor: PersonActor, input: MeetingInput): Promise<MeetingHead> {
    return this.unitOfWork.run(actor, async (tx) => {
      const body = await this.bodies.name(input.bodyId, tx.manager);

      if (!body || !isSecretariatOf(actor.roles, input.bodyId)) throw notFound();

      const times = timesOf(input, tx.at);

      const meeting = await insertDraft(tx, { ...input, ...times });

      const standing = await this.meetings.standing(actor, meeting.id, tx.manager);
      const head = await headView(tx.manager, standing.meeting);
      const act = await this.reader.chairAct(tx, standing);
      tx.publish(meetingStream(meeting.id), 'meetings.meeting-created', { head, act });
      return head;
    });
  }
}
