import { type AttendancePart } from './attendance.js';
import { type VotingPart } from './ballots.js';
import { type DocumentsPart } from './documents.js';
import { type InvitationsPart } from './invitations.js';
import { type MeetingPart } from './meetings.js';
import { type MinutesPart } from './minutes.js';
import { type Instant } from './platform.js';
import { type PresentingPart } from './presenting.js';
import { type SpeakingPart } from './speaking.js';
import { type StreamPosition } from './streams.js';

/** Everything the reader may know of one meeting, read in one repeatable-read transaction; each subject adds its part. */
export interface MeetingParts {
  readonly meeting: MeetingPart;
  readonly invitations: InvitationsPart;
  readonly documents: DocumentsPart;
  readonly attendance: AttendancePart;
  readonly speaking: SpeakingPart;
  readonly presenting: PresentingPart;
  readonly voting: VotingPart;
  readonly minutes: MinutesPart;
}
export type MeetingPartName = keyof MeetingParts;

export interface MeetingSnapshot extends MeetingParts {
  /** Where each stream stood; events from `seq + 1` on lead from here to any later snapshot. */
  readonly positions: readonly StreamPosition[];
  /** Server time when it was read, for timers. */
  readonly now: Instant;
}
