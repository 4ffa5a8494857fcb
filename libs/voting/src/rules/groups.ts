import {
  type CastBallot,
  type Electorate,
  type GroupCounts,
  type HandCount,
  type Id,
  type VoteBase,
  type VoteChoice,
} from '@app/contracts';

/**
 * Puts every member into one group. A member who sent a ballot was there, whatever the attendance list says; one who
 * sent none is silent when he or his voting substitute is present, absent otherwise. Silence is no choice.
 * Throws RangeError for a ballot from outside the electorate, a second one of the same member, or a choice the profile
 * does not have: an acknowledged ballot is never left out of a count in silence.
 */
export function groupsOf(
  choices: readonly VoteChoice[],
  electorate: Electorate,
  ballots: readonly CastBallot[],
  presentIds: readonly Id[],
): GroupCounts {
  const choiceOf = new Map(ballots.map((ballot) => [ballot.memberId, ballot.choice]));
  refuseForeign(choices, electorate, ballots, choiceOf.size);
  const present = new Set(presentIds);
  const counts = { for: 0, against: 0, abstain: 0, other: 0, silent: 0, absent: 0 };

  for (const { memberId, substituteId } of electorate.members) {
    const isPresent = present.has(memberId) || (substituteId !== null && present.has(substituteId));
    counts[choiceOf.get(memberId) ?? (isPresent ? 'silent' : 'absent')] += 1;
  }

  return counts;
}

function refuseForeign(
  choices: readonly VoteChoice[],
  electorate: Electorate,
  ballots: readonly CastBallot[],
  voters: number,
): void {
  const members = new Set(electorate.members.map(({ memberId }) => memberId));
  if (voters !== ballots.length) throw new RangeError('two ballots of one member');
  if (ballots.some(({ memberId }) => !members.has(memberId)))
    throw new RangeError('a ballot from outside the electorate');
  if (ballots.some(({ choice }) => !choices.includes(choice))) throw new RangeError('a choice outside the profile');
}

/** Why a show of hands cannot be right; null when it can. */
export function handCountProblem(
  electorate: Electorate,
  count: HandCount,
): 'not-a-count' | 'more-than-present' | 'more-than-members' | null {
  const figures = [count.for, count.against, count.abstain, count.present];
  if (figures.some((figure) => !Number.isInteger(figure) || figure < 0)) return 'not-a-count';
  if (count.present > electorate.members.length) return 'more-than-members';

  return count.for + count.against + count.abstain > count.present ? 'more-than-present' : null;
}

/** Groups of a show of hands; throws RangeError where `handCountProblem` names one. */
export function groupsOfHands(electorate: Electorate, count: HandCount): GroupCounts {
  const problem = handCountProblem(electorate, count);
  if (problem !== null) throw new RangeError(`show of hands: ${problem}`);

  return {
    for: count.for,
    against: count.against,
    abstain: count.abstain,
    other: 0,
    silent: count.present - count.for - count.against - count.abstain,
    absent: electorate.members.length - count.present,
  };
}

/** Members a share is counted from. Every ballot sent is valid: the product accepts no other. */
export function baseSizeOf(base: VoteBase, groups: GroupCounts): number {
  const withoutAbstain = groups.for + groups.against + groups.other;
  const valid = withoutAbstain + groups.abstain;
  const present = valid + groups.silent;

  switch (base) {
    case 'all-members':
      return present + groups.absent;
    case 'present':
      return present;
    case 'valid':
      return valid;
    case 'valid-without-abstain':
      return withoutAbstain;
  }
}
