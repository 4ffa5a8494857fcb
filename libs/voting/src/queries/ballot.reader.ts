import { Injectable } from '@nestjs/common';
import { type Id, type LeadBallot } from '@app/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { BallotRepository } from '../data/ballot.repository.js';
import { leadBallot } from '../data/tell.js';
import { mayShowResult } from '../rules/ballot-state.js';
import { VotingQueries } from './voting.queries.js';

/** A decision with what its paper says of the rule. */
export interface RecordedDecision extends LeadBallot {
  /** Number of the regulation; null for a pattern nobody issued. */
  readonly ruleNumber: string | null;
  /** Has the body's office confirmed base and threshold? */
  readonly isRuleChecked: boolean;
}

/** What higher subjects ask of voting: the decisions of a meeting for its record. */
@Injectable()
export class BallotReader {
  constructor(
    private readonly ballots: BallotRepository,
    private readonly voting: VotingQueries,
    private readonly dataSource: DataSource,
  ) {}

  /** What the record keeps: decisions with their names, and what was stopped or withdrawn, with the reason; in the order in which they were made. */
  async recorded(
    meetingId: Id,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<readonly RecordedDecision[]> {
    const all = await this.ballots.ofMeeting(manager, meetingId);
    const kept = all.filter(({ state }) => state === 'void' || mayShowResult(state, 'lead'));
    const names = await this.voting.names(manager, kept);
    return kept.map((ballot) => ({
      ...leadBallot(ballot, names.get(ballot.id)),
      ruleNumber: ballot.ruleNumber,
      isRuleChecked: ballot.rule !== null && ballot.rule.base.isChecked && ballot.rule.threshold.isChecked,
    }));
  }
}
