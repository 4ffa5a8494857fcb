import { Injectable } from '@nestjs/common';
import { type AnnounceResultInput, type Id, type LeadBallot } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { BallotCount } from '../data/ballot-count.js';
import { BallotDesk, move } from '../data/ballot-desk.js';
import { BallotRepository } from '../data/ballot.repository.js';
import { isPublic } from '../data/ballot-views.js';
import { leadBallot, tellDeskLeft, tellDetails, tellHall } from '../data/tell.js';

/** The chair announces the result; from here everybody sees as much of it as he chose. */
@Injectable()
export class AnnounceResult {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: BallotDesk,
    private readonly ballots: BallotRepository,
    private readonly counting: BallotCount,
  ) {}

  /** @throws platform/not-found, platform/forbidden, voting/illegal-move, voting/awaits-chair, voting/not-in-session */
  execute(actor: PersonActor, ballotId: Id, { detail }: AnnounceResultInput): Promise<LeadBallot> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { ballot, standing, act } = await this.desk.lead(tx, ballotId, 'row');
      const wasPublic = isPublic(ballot);

      move(ballot, 'publish');
      const { state } = standing.facts;
      if (state === 'concluded') throw new AppError('voting/not-in-session', { facts: { state } });
      if (ballot.result?.tally.outcome === 'tied-awaiting-chair') throw new AppError('voting/awaits-chair');

      ballot.announcedDetail = detail;
      ballot.announcedAt = ballot.method === 'ballot' ? await this.ballots.now(tx.manager) : tx.at;
      ballot.actors = { ...ballot.actors, announced: act };
      const saved = await this.ballots.save(tx, ballot);

      const names = await this.counting.names(tx.manager, saved);
      tellHall(tx, 'voting.result-announced', saved, act, names);
      tellDetails(tx, saved, names);
      if (!wasPublic) tellDeskLeft(tx, saved);
      tx.audit({ action: 'voting.result-announced', subject: `ballot:${ballotId}`, details: { detail } });
      return leadBallot(saved, names);
    });
  }
}
