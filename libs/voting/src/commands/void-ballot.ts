import { Injectable } from '@nestjs/common';
import { type Id, type LeadBallot, type ReasonInput } from '@app/contracts';
import { type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { BallotCount } from '../data/ballot-count.js';
import { BallotDesk, move } from '../data/ballot-desk.js';
import { BallotRepository } from '../data/ballot.repository.js';
import { type Ballot } from '../data/entities.js';
import { leadBallot, tellDesk, tellDetails, tellHall, tellLastReceipts } from '../data/tell.js';
import { undoingAct } from '../rules/ballot-state.js';

/** Stops a ballot opened by mistake, or withdraws what was entered by hand with wrong figures. It is kept with its reason. */
@Injectable()
export class VoidBallot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: BallotDesk,
    private readonly ballots: BallotRepository,
    private readonly counting: BallotCount,
  ) {}

  /** @throws platform/not-found, platform/forbidden, voting/illegal-move */
  execute(actor: PersonActor, ballotId: Id, { reason }: ReasonInput): Promise<LeadBallot> {
    return this.unitOfWork.runReserved(actor, async (tx) => {
      const { ballot, act } = await this.desk.lead(tx, ballotId, 'against-votes');

      const undoing = undoingAct(ballot.method);
      move(ballot, undoing);

      ballot.voidReason = reason;
      ballot.closedAt ??= await this.ballots.now(tx.manager);
      ballot.actors = { ...ballot.actors, voided: act };
      if (undoing === 'void') await this.endVoting(tx, ballot);
      const saved = await this.ballots.save(tx, ballot);

      if (undoing === 'void') tellHall(tx, 'voting.ballot-voided', saved, act);
      else tellDesk(tx, 'voting.entry-withdrawn', saved, act);
      tellDetails(tx, saved);
      tx.audit({ action: 'voting.ballot-voided', subject: `ballot:${saved.id}`, details: { undoing } });
      return leadBallot(saved);
    });
  }

  /** Whoever voted keeps the receipt, although nothing is counted. */
  private async endVoting(tx: Tx, ballot: Ballot): Promise<void> {
    const waitedFor = ballot.waitingFor;
    const cast = await this.counting.read(tx.manager, ballot);
    const hasVoted = new Set(cast.votes.map((vote) => vote.memberId));
    ballot.waitingFor = waitedFor.filter((id) => !hasVoted.has(id));
    tellLastReceipts(tx, ballot, cast, waitedFor);
  }
}
