import { type Id } from '@app/contracts';
import { type Tx } from '@app/platform';

/** How many members of the body are there, and how many its rules ask for. */
export interface QuorumCount {
  readonly required: number;
  readonly present: number;
  readonly isReached: boolean;
}

/** Port: is there a quorum before a session opens? Provided by attendance; while nobody provides it nothing is known. */
export abstract class QuorumPort {
  /**
   * Asked within the opening transaction, under the meeting's lock, with the profile already chosen.
   * @returns null when the rules name no quorum: not enforced
   */
  abstract quorumOf(tx: Tx, meetingId: Id): Promise<QuorumCount | null>;
}
