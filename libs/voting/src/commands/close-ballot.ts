import { Injectable } from '@nestjs/common';
import { type ChairAct, type Id, type LeadBallot } from '@app/contracts';
import { AttendanceReader } from '@app/attendance';
import { SessionReader } from '@app/meetings';
import { type PersonActor, systemActor, type Tx, UnitOfWork } from '@app/platform';
import { BallotCount } from '../data/ballot-count.js';
import { BallotDesk, move } from '../data/ballot-desk.js';
import { BallotRepository } from '../data/ballot.repository.js';
import { namesOf } from '../data/ballot-views.js';
import { knownQuorum } from '../rules/known-quorum.js';
import { type Ballot } from '../data/entities.js';
import { leadBallot, tellClosed, tellDetails, tellLastReceipts } from '../data/tell.js';

/** Ends a ballot and counts it. Runs on a reserved connection: it waits for the votes in time, not for those in line. */
@Injectable()
export class CloseBallot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: BallotDesk,
    private readonly ballots: BallotRepository,
    private readonly counting: BallotCount,
    private readonly attendance: AttendanceReader,
    private readonly session: SessionReader,
  ) {}

  /** @throws platform/not-found, platform/forbidden, voting/illegal-move */
  execute(actor: PersonActor, ballotId: Id): Promise<LeadBallot> {
    return this.unitOfWork.runReserved(actor, async (tx) => {
      const { ballot, act } = await this.desk.lead(tx, ballotId, 'against-votes');

      return this.close(tx, ballot, act);
    });
  }

  /** The scheduled end. Of several processes that notice it one closes; null = nothing to close, e.g. extended meanwhile. */
  executeByTime(ballotId: Id): Promise<LeadBallot | null> {
    return this.unitOfWork.runReserved(systemActor('ballot-clock'), async (tx) => {
      const ballot = await this.ballots.lockAgainstVotes(tx, ballotId);
      const now = await this.ballots.now(tx.manager);
      if (ballot.state !== 'open' || ballot.endsAt === null || ballot.endsAt > now) return null;

      return this.close(tx, ballot, null);
    });
  }

  private async close(tx: Tx, ballot: Ballot, act: ChairAct | null): Promise<LeadBallot> {
    move(ballot, 'close');
    const waitedFor = ballot.waitingFor;

    const present = await this.attendance.presentPersonIds(ballot.meetingId, tx.manager);
    const meeting = await this.session.meeting(ballot.meetingId, tx.manager);
    ballot.quorumAtClose = meeting && knownQuorum(await this.attendance.quorumOf(meeting, tx.manager));
    const counted = await this.counting.count(tx.manager, ballot, present);
    ballot.closedAt = await this.ballots.now(tx.manager);
    ballot.actors = { ...ballot.actors, closed: act };
    const saved = await this.ballots.save(tx, ballot);

    const names = namesOf(saved, counted.electors, counted.votes);
    tellClosed(tx, saved, act);
    tellDetails(tx, saved, names);
    tellLastReceipts(tx, saved, counted, waitedFor);
    const details = {
      votes: counted.votes.length,
      members: saved.members,
      outcome: saved.result?.tally.outcome ?? null,
    };
    tx.audit({ action: 'voting.ballot-closed', subject: `ballot:${saved.id}`, details });
    return leadBallot(saved, names);
  }
}
