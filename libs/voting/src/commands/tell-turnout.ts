import { Injectable } from '@nestjs/common';
import { type Id, VOTING_LIMITS } from '@app/contracts';
import { itemAudience } from '@app/meetings';
import { systemActor, type Tx, UnitOfWork } from '@app/platform';
import { BallotRepository } from '../data/ballot.repository.js';
import { type Ballot } from '../data/entities.js';
import { tellDetails, tellReceipts } from '../data/tell.js';
import { VoteRepository } from '../data/vote.repository.js';

/**
 * Tells together what the votes of about a second changed: how many, to everybody; who is missing, to chair and
 * secretaries; the receipt, to its voter alone.
 */
@Injectable()
export class TellTurnout {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ballots: BallotRepository,
    private readonly votes: VoteRepository,
  ) {}

  /**
   * @param memberIds whose votes this process has taken; votes of a process that died are found in the tables
   * @returns `later` when it was told within this second (by whomever), `over` when the ballot has ended
   */
  execute(ballotId: Id, memberIds: readonly Id[]): Promise<'told' | 'later' | 'over'> {
    return this.unitOfWork.run(systemActor('turnout'), async (tx) => {
      const ballot = await this.ballots.lockIfFree(tx, ballotId);
      if (!ballot) return 'later';
      if (ballot.state !== 'open') return 'over';
      const now = await this.ballots.now(tx.manager);
      if (wasToldJustBefore(ballot, now)) return 'later';

      ballot.toldAt = now;
      await this.tell(tx, ballot, memberIds);
      return 'told';
    });
  }

  private async tell(tx: Tx, ballot: Ballot, memberIds: readonly Id[]): Promise<void> {
    const asked = [...new Set([...ballot.waitingFor, ...memberIds])];
    const votes = await this.votes.lastOf(tx.manager, [ballot.id], asked);
    const hasVoted = new Set(votes.map((vote) => vote.memberId));
    const arrived = ballot.waitingFor.filter((id) => hasVoted.has(id));
    ballot.waitingFor = ballot.waitingFor.filter((id) => !hasVoted.has(id));
    await this.ballots.keepTold(tx, ballot);

    const electors = await this.ballots.electors(tx.manager, [ballot.id], [...hasVoted]);
    tellReceipts(tx, ballot, { electors, votes }, hasVoted);
    if (arrived.length === 0) return;
    const { id: ballotId, meetingId, itemId, members, waitingFor } = ballot;
    const turnout = members - waitingFor.length;
    tx.publish(itemAudience(meetingId, itemId), 'voting.turnout-changed', { meetingId, ballotId, turnout });
    tellDetails(tx, ballot);
  }
}

/** A clock that was set back must not silence it: only a moment just before counts. */
function wasToldJustBefore({ toldAt }: Ballot, now: Date): boolean {
  if (toldAt === null) return false;
  const elapsed = now.getTime() - toldAt.getTime();
  return elapsed >= 0 && elapsed < VOTING_LIMITS.turnoutEveryMs;
}
