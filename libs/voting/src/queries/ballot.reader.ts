import { Injectable } from '@nestjs/common';
import { type Id, type LeadBallot } from '@app/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { BallotRepository } from '../data/ballot.repository.js';
import { leadBallot } from '../data/tell.js';
import { mayShowResult } from '../rules/ballot-state.js';
import { VotingQueries } from './voting.queries.js';

/** What higher subjects ask of voting: the decisions of a meeting for its record. */
@Injectable()
export class BallotReader {
  constructor(
    private readonly ballots: BallotRepository,
    private readonly voting: VotingQueries,
    private readonly dataSource: DataSource,
  ) {}

  /** Ballots with a result, announced or not, with every name; in the order in which they were made. */
  async decisions(meetingId: Id, manager: EntityManager = this.dataSource.manager): Promise<readonly LeadBallot[]> {
    const all = await this.ballots.ofMeeting(manager, meetingId);
    const decided = all.filter((ballot) => mayShowResult(ballot.state, 'lead'));
    const names = await this.voting.names(manager, decided);
    return decided.map((ballot) => leadBallot(ballot, names.get(ballot.id)));
  }
}
