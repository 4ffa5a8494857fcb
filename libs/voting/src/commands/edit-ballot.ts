import { Injectable } from '@nestjs/common';
import { type BallotEdit, type Id, type LeadBallot } from '@app/contracts';
import { AppError, changedMeanwhile, type PersonActor, UnitOfWork } from '@app/platform';
import { BallotDesk } from '../data/ballot-desk.js';
import { BallotRepository } from '../data/ballot.repository.js';
import { ballotView } from '../data/ballot-views.js';
import { leadBallot, tellDesk } from '../data/tell.js';
import { isFrozen } from '../rules/ballot-state.js';

/** The question is editable until the ballot opens. */
@Injectable()
export class EditBallot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: BallotDesk,
    private readonly ballots: BallotRepository,
  ) {}

  /** @throws platform/not-found, platform/forbidden, platform/changed-meanwhile, voting/illegal-move */
  execute(actor: PersonActor, ballotId: Id, { rev, question }: BallotEdit): Promise<LeadBallot> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { ballot, act } = await this.desk.lead(tx, ballotId, 'row');

      if (isFrozen(ballot.state))
        throw new AppError('voting/illegal-move', { facts: { state: ballot.state, act: 'edit' } });
      if (ballot.rev !== rev) throw changedMeanwhile(ballotView(ballot));

      ballot.question = question;
      const saved = await this.ballots.save(tx, ballot);

      tellDesk(tx, 'voting.ballot-edited', saved, act);
      return leadBallot(saved);
    });
  }
}
