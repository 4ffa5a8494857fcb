import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { BallotsPort } from '@app/meetings';
import { type Tx } from '@app/platform';
import { BallotRepository } from '../data/ballot.repository.js';

/** Answers whether a ballot is open. The meeting is locked: none opens meanwhile. */
@Injectable()
export class BallotsAnswer implements BallotsPort {
  constructor(private readonly ballots: BallotRepository) {}

  async openBallot(tx: Tx, meetingId: Id): Promise<{ readonly itemId: Id } | null> {
    const open = await this.ballots.openOf(tx.manager, meetingId);
    return open && { itemId: open.itemId };
  }
}
