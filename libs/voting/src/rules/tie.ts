import {
  type BallotOutcome,
  type DecidedBy,
  type Electorate,
  type GroupCounts,
  type Id,
  type Tally,
  type VoteChoice,
  type VotingRule,
} from '@app/contracts';

/** How an equal vote ends: the part of a tally that a tie rule writes. */
export type Verdict = Pick<Tally, 'outcome' | 'decidedBy' | 'awaits'>;

export const verdictOf = (outcome: BallotOutcome, decidedBy: DecidedBy): Verdict => ({
  outcome,
  decidedBy,
  awaits: null,
});

const awaiting = (awaits: NonNullable<Tally['awaits']>): Verdict => ({
  outcome: 'tied-awaiting-chair',
  decidedBy: null,
  awaits,
});

/**
 * Does a tie need an answer? Equal numbers for and against, at least one of each, under a rule of one half. Nobody for
 * and nobody against is no tie. Where two thirds are asked an equal vote is plainly short, where a third is enough it
 * is nothing special: a tie rule there would let three of six fail where two had passed.
 */
export function isEqualVote(rule: Pick<VotingRule, 'threshold'>, groups: GroupCounts): boolean {
  return isMajorityRule(rule) && groups.for > 0 && groups.for === groups.against;
}

/** A threshold of one half ("quá nửa", "ít nhất một nửa"): the only ones that know a tie. */
export function isMajorityRule(rule: Pick<VotingRule, 'threshold'>): boolean {
  const { n, d } = rule.threshold.value.share;

  return 2 * n === d;
}

/** Person the tie hangs on, where the profile names one and the electorate knows him. */
export function tiePersonIdOf(rule: Pick<VotingRule, 'tiePerson'>, electorate: Electorate): Id | null {
  if (rule.tiePerson === null) return null;

  return rule.tiePerson.value === 'chairman-of-body' ? electorate.chairmanId : electorate.presidingId;
}

/**
 * Verdict on an equal vote, or null where the profile says that this equality is no tie and the threshold decides.
 * `side` is the vote of the person the tie hangs on. Whatever the profile has left unset, and a person who took no
 * side, end in "Ngang nhau, chờ chủ tọa kết luận". `tieApplies` asks whether an equal vote below half of all members
 * can be carried (norms: to be verified with the office), so only the chair's rules need it; "everyone voted" means
 * that every member took a side, because choosing "không biểu quyết" is by its words not voting.
 */
export function tieVerdict(rule: VotingRule, groups: GroupCounts, side: VoteChoice | null): Verdict | null {
  const tookNoSide = groups.abstain + groups.other + groups.silent + groups.absent;
  if (rule.tieApplies?.value === 'only-if-everyone-voted' && tookNoSide > 0) return null;

  switch (rule.tie?.value) {
    case undefined:
      return awaiting('chair-conclusion');
    case 'fails':
      return verdictOf('not-passed', 'tie-fails');
    case 'revote':
      return verdictOf('revote', 'tie-revote');
    case 'chair-casting-vote':
      return awaiting(rule.tieApplies && rule.tiePerson ? 'casting-vote' : 'chair-conclusion');
    case 'chair-side':
      return rule.tieApplies && rule.tiePerson ? chairSide(side) : awaiting('chair-conclusion');
  }
}

function chairSide(side: VoteChoice | null): Verdict {
  if (side === 'for') return verdictOf('passed', 'chair-side');
  if (side === 'against') return verdictOf('not-passed', 'chair-side');

  return awaiting('chair-conclusion');
}

/**
 * The person's act that a tie waited for: the casting vote, or the chair's conclusion. Throws RangeError when the tally
 * waits for nobody.
 */
export function concludeTie(tally: Tally, outcome: 'passed' | 'not-passed' | 'revote'): Tally {
  if (tally.awaits === null) throw new RangeError('the tally waits for nobody');

  return { ...tally, outcome, decidedBy: tally.awaits, awaits: null };
}
