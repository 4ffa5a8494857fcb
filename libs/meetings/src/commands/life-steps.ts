import { Injectable } from '@nestjs/common';
import {
  type ChairAct,
  type Id,
  type LifeAct,
  lifePermission,
  type MeetingActView,
  type MeetingEvents,
  type MeetingHead,
  meetingStream,
  nextState,
} from '@app/contracts';
import { AppError, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { recordAct } from '../data/acts.js';
import { Meeting } from '../data/entities.js';
import { FactsWatch } from '../data/facts-watch.js';
import { headView } from '../data/head-views.js';
import { MeetingRepository } from '../data/meeting.repository.js';
import { type Standing } from '../data/standing.js';
import { MeetingReader } from '../queries/meeting.reader.js';

interface TakenStep {
  readonly head: MeetingHead;
  readonly act: ChairAct;
}
type HeadEventName = {
  [K in keyof MeetingEvents]: TakenStep extends MeetingEvents[K] ? K : never;
}[keyof MeetingEvents];

/** Announces the meeting's head to everyone in it. */
export const announceHead =
  (event: HeadEventName) =>
  (tx: Tx, step: TakenStep): void =>
    tx.publish(meetingStream(step.head.id), event, step);

/** One step in a meeting's life, with what is particular to it. */
export interface LifeStep {
  readonly act: LifeAct;
  readonly tell: (tx: Tx, step: TakenStep, was: Standing) => void;
  readonly reason?: string;
  /** Conditions beyond the state. @throws AppError */
  readonly check?: (tx: Tx, standing: Standing) => Promise<void>;
  /** Columns that change with the step. */
  readonly change?: (tx: Tx, standing: Standing) => Promise<Partial<Meeting>> | Partial<Meeting>;
  /** What happens together with it, before it is announced. @returns facts for the record */
  readonly together?: (tx: Tx, standing: Standing) => Promise<MeetingActView['details']>;
}

/** What all steps share: lock, may they, is it legal from here, change, tell. An illegal step is 409 and changes nothing. */
@Injectable()
export class LifeSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingRepository,
    private readonly reader: MeetingReader,
    private readonly facts: FactsWatch,
  ) {}

  /** @throws platform/not-found, platform/forbidden, meetings/illegal-move */
  take(actor: PersonActor, meetingId: Id, step: LifeStep): Promise<MeetingHead> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.meetings.require(tx, meetingId, 'update', lifePermission[step.act]);
      const { meeting } = standing;

      const state = nextState(meeting.state, step.act, meeting);
      if (state === null)
        throw new AppError('meetings/illegal-move', { facts: { state: meeting.state, act: step.act } });
      await step.check?.(tx, standing);

      const tellFacts = await this.facts.watch(tx, meetingId);
      const changes = (await step.change?.(tx, standing)) ?? {};
      const saved = await tx.manager.save(Meeting, tx.manager.create(Meeting, { ...meeting, ...changes, state }));
      const details = await step.together?.(tx, { ...standing, meeting: saved });

      const act = await this.reader.chairAct(tx, standing);
      await recordAct(tx, meetingId, { act: step.act, by: act, reason: step.reason, details });
      const head = await headView(tx.manager, saved);
      step.tell(tx, { head, act }, standing);
      await tellFacts();
      return head;
    });
  }
}
