import { Injectable } from '@nestjs/common';
import { type Id, type MyBallotView, type NamedVote, type VotingPart, votingAccess } from '@app/contracts';
import { type Standing } from '@app/meetings';
import { type Actor } from '@app/platform';
import { type EntityManager } from 'typeorm';
import { isSeenBy } from '../data/ballot-desk.js';
import { BallotRepository } from '../data/ballot.repository.js';
import { ballotDetails, ballotView, isPublic, myBallot, namesOf } from '../data/ballot-views.js';
import { type Ballot } from '../data/entities.js';
import { VoteRepository } from '../data/vote.repository.js';
import { mayShowResult } from '../rules/ballot-state.js';

/** Ballots as each reader may see them, by a fixed number of queries. */
@Injectable()
export class VotingQueries {
  constructor(
    private readonly ballots: BallotRepository,
    private readonly votes: VoteRepository,
  ) {}

  async part(manager: EntityManager, standing: Standing, actor: Actor): Promise<VotingPart> {
    const all = await this.ballots.ofMeeting(manager, standing.meeting.id);
    const seen = all.filter((ballot) => isSeenBy(ballot, standing));
    const leads = votingAccess['ballot.read-lead'](standing.facts);
    const named = seen.filter((ballot) => (leads ? mayShowResult(ballot.state, 'lead') : isNamed(ballot)));
    const names = await this.names(manager, named);
    const namesFor = (ballot: Ballot): readonly NamedVote[] => names.get(ballot.id) ?? [];

    return {
      ballots: seen.filter(isPublic).map((ballot) => ballotView(ballot, namesFor(ballot))),
      mine: await this.mine(manager, standing, actor, seen),
      desk: seen.filter((ballot) => !isPublic(ballot)).map((ballot) => ballotView(ballot, namesFor(ballot))),
      details: leads ? seen.map((ballot) => ballotDetails(ballot, namesFor(ballot))) : [],
    };
  }

  /** Who voted how in these ballots. */
  async names(manager: EntityManager, ballots: readonly Ballot[]): Promise<ReadonlyMap<Id, readonly NamedVote[]>> {
    if (ballots.length === 0) return new Map();
    const ids = ballots.map((ballot) => ballot.id);
    const electors = Map.groupBy(await this.ballots.electors(manager, ids), (elector) => elector.ballotId);
    const votes = Map.groupBy(await this.votes.lastOf(manager, ids), (vote) => vote.ballotId);
    return new Map(
      ballots.map((ballot) => [ballot.id, namesOf(ballot, electors.get(ballot.id) ?? [], votes.get(ballot.id) ?? [])]),
    );
  }

  private async mine(
    manager: EntityManager,
    { mySeatIds }: Standing,
    actor: Actor,
    seen: readonly Ballot[],
  ): Promise<readonly MyBallotView[]> {
    if (actor.kind !== 'person' || mySeatIds.length === 0) return [];
    const cast = seen.filter((ballot) => ballot.method === 'ballot' && isPublic(ballot));
    if (cast.length === 0) return [];
    const ids = cast.map((ballot) => ballot.id);
    const electors = await this.ballots.electorsFor(manager, ids, actor.personId);
    const members = electors.map((elector) => elector.memberId);
    const votes = await this.votes.lastOf(manager, ids, members);
    return electors.map((elector) => {
      const vote = votes.find((one) => one.ballotId === elector.ballotId && one.memberId === elector.memberId);
      return myBallot(elector, actor.personId, vote ?? null);
    });
  }
}

const isNamed = (ballot: Ballot): boolean => ballot.state === 'published' && ballot.announcedDetail === 'names';
