import {
  type BallotOutcome,
  type CastBallot,
  type Electorate,
  type ResultGroup,
  type VotingRule,
} from '@app/contracts';

/** What the second count finds; to be compared with the product's own. */
export interface SecondCount {
  readonly groups: Readonly<Record<ResultGroup, number>>;
  readonly present: number;
  readonly baseSize: number;
  readonly needed: number;
  readonly outcome: BallotOutcome;
}

/**
 * The rules of a ballot once more, from the regulation and by another method: a paper list with one line per member is
 * sorted and read off, shares are compared by cross-multiplied big integers, the needed number is found by trying every
 * number from one upwards, and a tie is seen by crossing out one yes against one no until a side runs out.
 * It shares no code with libs/.
 */
export function secondCount(
  rule: VotingRule,
  electorate: Electorate,
  ballots: readonly CastBallot[],
  presentIds: readonly string[],
): SecondCount {
  const list = electorate.members.map((member): Line => {
    const paper = ballots.find((ballot) => ballot.memberId === member.memberId);
    const seated = presentIds.includes(member.memberId) || presentIds.some((id) => id === member.substituteId);
    return {
      name: paper?.isBySubstitute ? null : member.memberId,
      line: paper ? paper.choice : seated ? 'silent' : 'absent',
    };
  });
  const sorted = list.map(({ line }) => line).sort();
  const piles = new Map<ResultGroup, ResultGroup[]>();
  for (const line of sorted) piles.set(line, [...(piles.get(line) ?? []), line]);
  const pile = (line: ResultGroup): ResultGroup[] => piles.get(line) ?? [];

  const base = sorted.filter((line) => belongsToBase(rule.base.value, line));
  const enough = (yes: number): boolean => yes >= 1 && isShare(rule.threshold.value, yes, base.length);
  let needed = 1;
  while (!enough(needed)) needed += 1;

  return {
    groups: {
      for: pile('for').length,
      against: pile('against').length,
      abstain: pile('abstain').length,
      other: pile('other').length,
      silent: pile('silent').length,
      absent: pile('absent').length,
    },
    present: sorted.filter((line) => line !== 'absent').length,
    baseSize: base.length,
    needed,
    outcome: outcomeOf(rule, electorate, list, enough(pile('for').length)),
  };
}

function belongsToBase(base: VotingRule['base']['value'], line: ResultGroup): boolean {
  const outside: Record<typeof base, readonly ResultGroup[]> = {
    'all-members': [],
    present: ['absent'],
    valid: ['absent', 'silent'],
    'valid-without-abstain': ['absent', 'silent', 'abstain'],
  };
  return !outside[base].includes(line);
}

/** yes/size against n/d, without a division. */
function isShare({ share, orMore }: VotingRule['threshold']['value'], yes: number, size: number): boolean {
  const left = BigInt(yes) * BigInt(share.d);
  const right = BigInt(share.n) * BigInt(size);
  return left > right || (orMore && left === right);
}

interface Line {
  /** Null on a line that a substitute wrote: the chair's side is only what he wrote himself. */
  readonly name: string | null;
  readonly line: ResultGroup;
}

function outcomeOf(rule: VotingRule, electorate: Electorate, list: readonly Line[], reached: boolean): BallotOutcome {
  const { share } = rule.threshold.value;
  const plain: BallotOutcome = reached ? 'passed' : 'not-passed';
  const isMajorityRule = share.n + share.n === share.d;
  if (!isMajorityRule || !isEqual(list)) return plain;

  const carries = rule.tie?.value === 'chair-side' || rule.tie?.value === 'chair-casting-vote';
  const openQuestions = [
    rule.tie === null,
    carries && rule.tieApplies === null,
    carries && rule.tiePerson === null,
    rule.tie?.value === 'chair-casting-vote',
  ];
  if (rule.tieApplies?.value === 'only-if-everyone-voted' && !everyoneTookASide(list)) return plain;
  if (openQuestions.includes(true)) return 'tied-awaiting-chair';
  if (rule.tie?.value === 'fails') return 'not-passed';
  if (rule.tie?.value === 'revote') return 'revote';

  return sideOfTheChair(rule, electorate, list);
}

/** Cross out one yes against one no; equal when both piles run out together and there was something to cross out. */
function isEqual(list: readonly Line[]): boolean {
  const yes = list.filter(({ line }) => line === 'for');
  const no = list.filter(({ line }) => line === 'against');
  let crossed = 0;
  while (yes.pop() && no.pop()) crossed += 1;
  const began = list.filter(({ line }) => line === 'for').length;
  return crossed > 0 && crossed === began && no.length === 0;
}

const everyoneTookASide = (list: readonly Line[]): boolean =>
  list.every(({ line }) => line === 'for' || line === 'against');

function sideOfTheChair(rule: VotingRule, electorate: Electorate, list: readonly Line[]): BallotOutcome {
  const names = { 'chairman-of-body': electorate.chairmanId, presiding: electorate.presidingId };
  const chair = rule.tiePerson === null ? null : names[rule.tiePerson.value];
  const line = list.find(({ name }) => name !== null && name === chair)?.line;
  if (line === 'for') return 'passed';
  return line === 'against' ? 'not-passed' : 'tied-awaiting-chair';
}
