import { Injectable } from '@nestjs/common';
import {
  type EventName,
  type Id,
  type MeetingEvents,
  type MeetingHead,
  type MeetingPermission,
  meetingStream,
} from '@app/contracts';
import { AppError, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { Meeting } from '../data/entities.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { type Standing } from '../data/standing.js';
import { headView } from '../data/views.js';
import { MeetingReader } from '../queries/meeting.reader.js';
import { type LifeAct, nextState } from '../rules/meeting-life.js';

type HeadEventName = {
  [K in keyof MeetingEvents]: MeetingEvents[K] extends { readonly head: MeetingHead } ? K : never;
}[keyof MeetingEvents] &
  EventName;

/** One step in a meeting's life, with what is particular to it. */
export interface LifeStep {
  readonly act: LifeAct;
  readonly permission: MeetingPermission;
  readonly event: HeadEventName;
  /** Conditions beyond the state. @throws AppError */
  readonly check?: (tx: Tx, standing: Standing) => Promise<void>;
  /** Columns that change with the step. */
  readonly change?: (tx: Tx, standing: Standing) => Promise<Partial<Meeting>> | Partial<Meeting>;
}

/** What all steps share: lock, may they, is it legal from here, change, tell. An illegal step is 409 and changes nothing. */
@Injectable()
export class MoveLife {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly reader: MeetingReader,
  ) {}

  /** @throws platform/not-found, platform/forbidden, meetings/illegal-move */
  execute(actor: PersonActor, meetingId: Id, step: LifeStep): Promise<MeetingHead> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.meetings.require(tx, meetingId, 'update', step.permission);
      const { meeting } = standing;

      const state = nextState(meeting.state, step.act, meeting);
      if (state === null)
        throw new AppError('meetings/illegal-move', { facts: { state: meeting.state, act: step.act } });
      await step.check?.(tx, standing);

      const changes = (await step.change?.(tx, standing)) ?? {};
      const saved = await tx.manager.save(Meeting, tx.manager.create(Meeting, { ...meeting, ...changes, state }));

      const head = await headView(tx.manager, saved);
      tx.publish(meetingStream(meetingId), step.event, {
        head,
        act: await this.reader.chairAct(tx, { ...standing, meeting: saved }),
      });
      return head;
    });
  }
}
