import { Injectable } from '@nestjs/common';
import { type NamedVote, type VoteReceipt } from '@app/contracts';
import { type EntityManager } from 'typeorm';
import { resultOf } from '../rules/explanation.js';
import { tally } from '../rules/tally.js';
import { BallotRepository, electorateOfBallot } from './ballot.repository.js';
import { namesOf } from './ballot-views.js';
import { type Ballot, type BallotElector } from './entities.js';
import { toCastBallot, VoteRepository } from './vote.repository.js';

export interface Counted {
  readonly electors: readonly BallotElector[];
  /** The last revision of each member. */
  readonly votes: readonly VoteReceipt[];
}

/** Counts from the rows, and reads again who voted how. */
@Injectable()
export class BallotCount {
  constructor(
    private readonly ballots: BallotRepository,
    private readonly votes: VoteRepository,
  ) {}

  /** Under the ballot's lock against votes: puts result, turnout and those present into the ballot. */
  async count(manager: EntityManager, ballot: Ballot, presentIds: readonly string[]): Promise<Counted> {
    if (ballot.rule === null) throw new Error(`ballot ${ballot.id} was never frozen`);
    const counted = await this.read(manager, ballot);
    const hasVoted = new Set(counted.votes.map((vote) => vote.memberId));
    const electorate = electorateOfBallot(ballot, counted.electors);
    const figures = tally(ballot.rule, electorate, counted.votes.map(toCastBallot), presentIds);
    ballot.presentAtClose = [...presentIds];
    ballot.waitingFor = counted.electors.map((elector) => elector.memberId).filter((id) => !hasVoted.has(id));
    ballot.result = resultOf(ballot.rule, ballot.ruleNumber, figures);
    return counted;
  }

  /** Who voted how; empty for what was decided without names. */
  async names(manager: EntityManager, ballot: Ballot): Promise<readonly NamedVote[]> {
    const { electors, votes } = await this.read(manager, ballot);
    return namesOf(ballot, electors, votes);
  }

  async read(manager: EntityManager, ballot: Ballot): Promise<Counted> {
    return {
      electors: await this.ballots.electors(manager, [ballot.id]),
      votes: await this.votes.lastOf(manager, [ballot.id]),
    };
  }
}
