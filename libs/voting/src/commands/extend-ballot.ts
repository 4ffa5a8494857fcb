import { Injectable } from '@nestjs/common';
import { type ExtendBallotInput, type Id, type LeadBallot } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { BallotDesk } from '../data/ballot-desk.js';
import { BallotRepository } from '../data/ballot.repository.js';
import { leadBallot, tellHall } from '../data/tell.js';

/** More time for an open ballot that would close by itself. */
@Injectable()
export class ExtendBallot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: BallotDesk,
    private readonly ballots: BallotRepository,
  ) {}

  /** @throws platform/not-found, platform/forbidden, voting/illegal-move, voting/no-end */
  execute(actor: PersonActor, ballotId: Id, { seconds }: ExtendBallotInput): Promise<LeadBallot> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { ballot, act } = await this.desk.lead(tx, ballotId, 'row');

      if (ballot.state !== 'open')
        throw new AppError('voting/illegal-move', { facts: { state: ballot.state, act: 'extend' } });
      if (ballot.endsAt === null) throw new AppError('voting/no-end');

      const now = await this.ballots.now(tx.manager);
      ballot.endsAt = new Date(Math.max(ballot.endsAt.getTime(), now.getTime()) + seconds * 1000);
      const saved = await this.ballots.save(tx, ballot);

      tellHall(tx, 'voting.ballot-extended', saved, act);
      return leadBallot(saved);
    });
  }
}
