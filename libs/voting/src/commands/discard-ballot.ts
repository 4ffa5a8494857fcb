import { Injectable } from '@nestjs/common';
import { chairStream, type Id } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { BallotDesk } from '../data/ballot-desk.js';
import { BallotRepository } from '../data/ballot.repository.js';
import { isFrozen } from '../rules/ballot-state.js';

/** A draft that is not needed goes away; what was ever opened stays. */
@Injectable()
export class DiscardBallot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: BallotDesk,
    private readonly ballots: BallotRepository,
  ) {}

  /** @throws platform/not-found, platform/forbidden, voting/illegal-move */
  execute(actor: PersonActor, ballotId: Id): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { ballot } = await this.desk.lead(tx, ballotId, 'row');

      if (isFrozen(ballot.state))
        throw new AppError('voting/illegal-move', { facts: { state: ballot.state, act: 'discard' } });

      await this.ballots.remove(tx, ballotId);

      const { meetingId } = ballot;
      tx.publish(chairStream(meetingId), 'voting.ballot-discarded', { meetingId, ballotId });
    });
  }
}
