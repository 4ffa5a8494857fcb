import { type Id } from '@app/contracts';
import { type EntityManager } from 'typeorm';

export interface RunningMeeting {
  readonly meetingId: Id;
  readonly chairPersonId: Id | null;
  /** Whom to ask for consent; empty when nobody presides. */
  readonly chairName: string;
}

/** Port: who votes in a meeting that is going on now. Provided by meetings. */
export abstract class RunningMeetingsPort {
  /** Meetings in session or paused in which the person may vote. */
  abstract whereVoter(manager: EntityManager, personId: Id): Promise<readonly RunningMeeting[]>;
}
