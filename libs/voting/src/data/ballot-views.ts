import {
  type AnnouncedResult,
  type BallotDetails,
  type BallotView,
  type Id,
  type MyBallotView,
  type NamedVote,
  type VoteReceipt,
} from '@app/contracts';
import { announcedResult } from '../rules/announced-result.js';
import { mayShowResult } from '../rules/ballot-state.js';
import { namedHands, namedVotes } from '../rules/named-votes.js';
import { type Ballot, type BallotElector } from './entities.js';

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** @param names of `namesOf`; needed only for a ballot announced with names */
export function ballotView(ballot: Ballot, names: readonly NamedVote[] = []): BallotView {
  return {
    id: ballot.id,
    rev: ballot.rev,
    itemId: ballot.itemId,
    method: ballot.method,
    state: ballot.state,
    question: ballot.question,
    questionHash: ballot.questionHash,
    choices: ballot.choices,
    mayChange: ballot.mayChange,
    rule: ballot.ruleWords,
    members: ballot.members,
    turnout: ballot.method === 'ballot' ? ballot.members - ballot.waitingFor.length : 0,
    openedAt: iso(ballot.openedAt),
    endsAt: iso(ballot.endsAt),
    closedAt: iso(ballot.closedAt),
    announcedAt: iso(ballot.announcedAt),
    voidReason: ballot.voidReason,
    announced: announcedOf(ballot, names),
  };
}

function announcedOf(ballot: Ballot, names: readonly NamedVote[]): AnnouncedResult | null {
  const { result, announcedDetail, ruleWords } = ballot;
  if (!mayShowResult(ballot.state, 'everyone') || result === null || announcedDetail === null) return null;
  return announcedResult(result, announcedDetail, { names, ruleWords });
}

/** For chair and secretaries alone. @param names of `namesOf` */
export function ballotDetails(ballot: Ballot, names: readonly NamedVote[] = []): BallotDetails {
  const isOver = mayShowResult(ballot.state, 'lead');
  return {
    ballotId: ballot.id,
    waitingFor: ballot.state === 'open' ? ballot.waitingFor : [],
    quorum: ballot.quorum,
    quorumAtClose: ballot.quorumAtClose,
    withoutQuorumReason: ballot.withoutQuorumReason,
    actors: ballot.actors,
    handCount: ballot.handCount,
    result: isOver ? ballot.result : null,
    names: isOver ? names : [],
  };
}

/** Who voted how, once it may be known to anybody: after the close. */
export function namesOf(
  ballot: Ballot,
  electors: readonly BallotElector[],
  votes: readonly VoteReceipt[],
): readonly NamedVote[] {
  switch (ballot.method) {
    case 'ballot':
      return namedVotes(electors, votes, ballot.presentAtClose);
    case 'show-of-hands':
      return namedHands(electors, ballot.handNames);
    case 'agreed':
      return [];
  }
}

/** The elector's ballot as this person has it: as the member, or as the one who sits in for him. */
export function myBallot(elector: BallotElector, personId: Id, vote: VoteReceipt | null): MyBallotView {
  return {
    ballotId: elector.ballotId,
    memberId: elector.memberId,
    memberName: elector.name,
    isSubstitute: elector.memberId !== personId,
    vote,
  };
}

/** Does everybody know of this ballot? It was opened before their eyes, or its result was announced. */
export const isPublic = (ballot: Ballot): boolean => ballot.openedAt !== null || ballot.state === 'published';
