import { Injectable, Optional } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { AppError, type Tx } from '@app/platform';
import { BallotsPort } from '../queries/ballots.port.js';

/** While a ballot is open the session neither pauses nor moves on: votes would be given into another situation. */
@Injectable()
export class NoOpenBallot {
  constructor(@Optional() private readonly ballots: BallotsPort = { openBallot: () => Promise.resolve(null) }) {}

  /** @throws meetings/ballot-open */
  async assert(tx: Tx, meetingId: Id): Promise<void> {
    const open = await this.ballots.openBallot(tx, meetingId);
    if (open) throw new AppError('meetings/ballot-open', { facts: { itemId: open.itemId } });
  }
}
