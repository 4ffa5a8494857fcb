import {
  type CastBallot,
  type DecisionMethod,
  type Electorate,
  type GroupCounts,
  type HandCount,
  type Id,
  neededOf,
  type Tally,
  type VoteChoice,
  type VotingRule,
} from '@app/contracts';
import { baseSizeOf, groupsOf, groupsOfHands } from './groups.js';
import { isEqualVote, tiePersonIdOf, tieVerdict, verdictOf } from './tie.js';

/**
 * Counts a named ballot under the rule frozen at its opening. `ballots` holds the last revision of each member;
 * `presentIds` everyone present at the close. Exact whole numbers, no clock, no order: the same facts give the same
 * tally anywhere. Throws RangeError for ballots that cannot be (see `groupsOf`).
 * Source: regulation in the profile; Law 77/2015 Art. 117 in the seeded pattern.
 */
export function tally(
  rule: VotingRule,
  electorate: Electorate,
  ballots: readonly CastBallot[],
  presentIds: readonly Id[],
): Tally {
  const groups = groupsOf(rule.choices.value, electorate, ballots, presentIds);
  const tiePersonId = tiePersonIdOf(rule, electorate);
  const own = ballots.find((ballot) => ballot.memberId === tiePersonId && !ballot.isBySubstitute);

  return decide(rule, 'ballot', groups, own?.choice ?? null);
}

/** Counts a show of hands entered by the secretary. Throws RangeError for counts that cannot be (`handCountProblem`). */
export function tallyHands(rule: VotingRule, electorate: Electorate, count: HandCount): Tally {
  return decide(rule, 'show-of-hands', groupsOfHands(electorate, count), count.decidingVote);
}

/**
 * "Thống nhất, không có ý kiến khác": nothing is counted, the chair asked and nobody objected. It stands only when
 * those present could have carried it under the rule: 13 of 27 cannot agree for more than half of all members.
 * Throws RangeError for a number of people present that cannot be.
 */
export function tallyAgreed(rule: VotingRule, electorate: Electorate, present: number): Tally {
  const everyoneFor = groupsOfHands(electorate, { for: present, against: 0, abstain: 0, present, decidingVote: null });
  const { outcome, ...counted } = decide(rule, 'agreed', everyoneFor, null);

  return { ...counted, groups: null, outcome, decidedBy: outcome === 'passed' ? 'agreement' : 'threshold' };
}

/** Smallest number of yes that passes, where it is known before the vote (base: all members); null otherwise. */
export function needed(rule: Pick<VotingRule, 'base' | 'threshold'>, electorate: Electorate): number | null {
  return rule.base.value === 'all-members' ? neededOf(rule.threshold.value, electorate.members.length) : null;
}

function decide(rule: VotingRule, method: DecisionMethod, groups: GroupCounts, side: VoteChoice | null): Tally {
  const baseSize = baseSizeOf(rule.base.value, groups);
  const least = neededOf(rule.threshold.value, baseSize);
  const byThreshold = verdictOf(groups.for >= least ? 'passed' : 'not-passed', 'threshold');
  const byTie = isEqualVote(rule, groups) ? tieVerdict(rule, groups, side) : null;

  return {
    method,
    groups,
    members: baseSizeOf('all-members', groups),
    present: baseSizeOf('present', groups),
    base: rule.base.value,
    baseSize,
    needed: least,
    ...(byTie ?? byThreshold),
  };
}
