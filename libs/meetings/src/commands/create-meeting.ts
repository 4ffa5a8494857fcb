import { Injectable } from '@nestjs/common';
import { type MeetingHead, type MeetingInput, meetingStream } from '@app/contracts';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { BodyReader } from '@app/identity';
import { v7 as uuidv7 } from 'uuid';
import { Meeting } from '../data/entities.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { headView } from '../data/views.js';
import { MeetingReader } from '../queries/meeting.reader.js';

/** A new meeting of a body, as a draft that only its secretariat sees. */
@Injectable()
export class CreateMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly meetings: MeetingRepository,
    private readonly reader: MeetingReader,
  ) {}

  /** @throws platform/not-found, meetings/ends-before-start */
  execute(actor: PersonActor, input: MeetingInput): Promise<MeetingHead> {
    return this.unitOfWork.run(actor, async (tx) => {
      const body = await this.bodies.name(input.bodyId, tx.manager);

      const mayPrepare = actor.roles.some(
        (grant) => grant.role === 'secretariat' && (grant.bodyId === null || grant.bodyId === input.bodyId),
      );
      if (!body || !mayPrepare) throw notFound();

      const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)];
      if (endsAt <= startsAt) throw new AppError('meetings/ends-before-start');

      const meeting = tx.manager.create(Meeting, {
        ...input,
        id: uuidv7(),
        startsAt,
        endsAt,
        state: 'draft',
        issuedAt: null,
        openedAt: null,
        closedAt: null,
        reason: null,
        ruleProfileId: null,
      });
      await tx.manager.insert(Meeting, meeting);

      const standing = await this.meetings.standing(actor, meeting.id, tx.manager);
      const head = await headView(tx.manager, { ...standing.meeting });
      tx.publish(meetingStream(meeting.id), 'meetings.meeting-created', {
        head,
        act: await this.reader.chairAct(tx, standing),
      });
      return head;
    });
  }
}
