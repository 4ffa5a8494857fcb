import { type Id } from '@app/contracts';
import { type Tx } from '@app/platform';

/** Whose tablet a code opens, and for which meeting alone. */
export interface SeatClaim {
  readonly meetingId: Id;
  readonly personId: Id;
}

/** Port: who is behind a seat's code. Provided by attendance. */
export abstract class SeatCodePort {
  /** Uses the code up; null when it is unknown, used, too old, or its meeting is over. */
  abstract use(tx: Tx, code: string): Promise<SeatClaim | null>;
}
