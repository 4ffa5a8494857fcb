import { Injectable } from '@nestjs/common';
import { type ConcludeTieInput, type Id, type LeadBallot } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { BallotCount } from '../data/ballot-count.js';
import { BallotDesk } from '../data/ballot-desk.js';
import { BallotRepository } from '../data/ballot.repository.js';
import { leadBallot, tellDetails } from '../data/tell.js';
import { resultOf } from '../rules/explanation.js';
import { concludeTie } from '../rules/tie.js';

/** Equal numbers that the rule leaves to a person: his casting vote, or the chair's conclusion. Nothing automatic. */
@Injectable()
export class ConcludeTie {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: BallotDesk,
    private readonly ballots: BallotRepository,
    private readonly counting: BallotCount,
  ) {}

  /** @throws platform/not-found, platform/forbidden, voting/awaits-nobody, voting/wrong-conclusion */
  execute(actor: PersonActor, ballotId: Id, { outcome }: ConcludeTieInput): Promise<LeadBallot> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { ballot, act } = await this.desk.lead(tx, ballotId, 'row');

      const { rule, result, state } = ballot;
      const awaits = state === 'closed' ? (result?.tally.awaits ?? null) : null;
      if (rule === null || result === null || awaits === null) throw new AppError('voting/awaits-nobody');
      // A casting vote is for or against; only a conclusion may ask for the vote again.
      if (awaits === 'casting-vote' && outcome === 'revote') throw new AppError('voting/wrong-conclusion');

      ballot.result = resultOf(rule, ballot.ruleNumber, concludeTie(result.tally, outcome));
      ballot.actors = { ...ballot.actors, concluded: act };
      await this.ballots.keepConclusion(tx, ballot);

      const names = await this.counting.names(tx.manager, ballot);
      tellDetails(tx, ballot, names);
      tx.audit({ action: 'voting.tie-concluded', subject: `ballot:${ballotId}`, details: { awaits, outcome } });
      return leadBallot(ballot, names);
    });
  }
}
