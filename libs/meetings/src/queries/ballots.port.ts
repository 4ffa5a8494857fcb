import { type Id } from '@app/contracts';
import { type Tx } from '@app/platform';

/** Port: is a ballot open? Provided by voting; while nobody provides it there is none. */
export abstract class BallotsPort {
  /** Asked under the meeting's lock. @returns the item of the open ballot, null when no ballot is open */
  abstract openBallot(tx: Tx, meetingId: Id): Promise<{ readonly itemId: Id } | null>;
}
