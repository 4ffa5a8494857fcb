import { type Id, type MeetingFacts } from '@app/contracts';
import { type Meeting } from './entities.js';

/** A meeting and what its reader is in it. */
export interface Standing {
  readonly meeting: Meeting;
  readonly facts: MeetingFacts;
  readonly mySeatIds: readonly Id[];
}

/** What somebody else is in a meeting. */
export interface PersonStanding {
  readonly personId: Id;
  readonly facts: MeetingFacts;
  readonly mySeatIds: readonly Id[];
}
