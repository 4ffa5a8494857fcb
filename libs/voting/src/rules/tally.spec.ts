import {
  type CastBallot,
  defaultProvincialValues,
  type Electorate,
  type HandCount,
  type RuleValue,
  type VoteBase,
  type VoteChoice,
  type VotingRule,
} from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { handCountProblem } from './groups.js';
import { needed, tally, tallyAgreed, tallyHands } from './tally.js';
import { concludeTie } from './tie.js';

const checked = <T>(value: T): RuleValue<T> => ({ value, source: 'Điều 1', isChecked: true });

const rule: VotingRule = {
  ...defaultProvincialValues,
  choices: checked(['for', 'against', 'abstain', 'other'] as const),
};
const settled: VotingRule = { ...rule, tieApplies: checked('whenever-equal' as const) };

const bodyOf = (size: number): Electorate => ({
  members: Array.from({ length: size }, (_, index) => ({ memberId: `m${index}`, substituteId: null })),
  chairmanId: 'm0',
  presidingId: 'm1',
});

/** The first member is the chairman: list the choices with his first. */
const cast = (...groups: readonly (readonly [VoteChoice, number])[]): readonly CastBallot[] =>
  groups
    .flatMap(([choice, times]) => Array.from({ length: times }, () => choice))
    .map((choice, index) => ({ memberId: `m${index}`, choice, isBySubstitute: false }));

const based = (base: VoteBase, n: number, d: number, orMore: boolean): VotingRule => ({
  ...rule,
  base: checked(base),
  threshold: checked({ share: { n, d }, orMore }),
});

describe('more than half of all members', () => {
  it('23 members, 11 for, 10 against, 2 not voting: not passed', () => {
    const result = tally(rule, bodyOf(23), cast(['for', 11], ['against', 10], ['abstain', 2]), []);
    expect(result).toMatchObject({ outcome: 'not-passed', needed: 12, baseSize: 23, decidedBy: 'threshold' });
  });

  it('one more yes passes', () => {
    const result = tally(rule, bodyOf(23), cast(['for', 12], ['against', 9], ['abstain', 2]), []);
    expect(result).toMatchObject({ outcome: 'passed', awaits: null });
  });

  it('of 27 needs 14, of 26 needs 14 as well, and says so before the vote', () => {
    expect([27, 26, 1, 0].map((size) => needed(rule, bodyOf(size)))).toEqual([14, 14, 1, 1]);
    expect(needed(based('present', 1, 2, false), bodyOf(27))).toBeNull();
  });

  it('counts those who are absent in the base', () => {
    const result = tally(rule, bodyOf(27), cast(['for', 13]), []);
    expect(result).toMatchObject({ outcome: 'not-passed', present: 13, groups: { for: 13, absent: 14 } });
  });
});

describe('groups', () => {
  it('keep six facts apart', () => {
    const presentIds = ['m8', 'm9', 'a-guest'];
    const ballots = cast(['for', 3], ['against', 2], ['abstain', 2], ['other', 1]);
    expect(tally(rule, bodyOf(12), ballots, presentIds).groups).toEqual({
      for: 3,
      against: 2,
      abstain: 2,
      other: 1,
      silent: 2,
      absent: 2,
    });
  });

  it('take one who sent a ballot for present, whatever the attendance list says', () => {
    expect(tally(based('present', 1, 2, false), bodyOf(5), cast(['for', 2]), []).baseSize).toBe(2);
  });

  it('take the member of a present voting substitute for present', () => {
    const electorate = { ...bodyOf(2), members: [{ memberId: 'm0', substituteId: 's0' }] };
    expect(tally(rule, electorate, [], ['s0']).groups).toMatchObject({ silent: 1, absent: 0 });
  });

  it.each([
    ['from outside the electorate', [{ memberId: 'a-guest', choice: 'for', isBySubstitute: false }]],
    ['twice from one member', [...cast(['for', 1]), ...cast(['against', 1])]],
  ] as const)('refuse to count a ballot %s', (_, ballots) => {
    expect(() => tally(rule, bodyOf(3), ballots, [])).toThrow(RangeError);
  });

  it('refuse to count a choice that the profile does not have', () => {
    expect(() => tally(defaultProvincialValues, bodyOf(3), cast(['other', 1]), [])).toThrow(RangeError);
  });
});

describe('bases', () => {
  const ballots = cast(['for', 10], ['against', 6], ['abstain', 3], ['other', 1]);
  const presentIds = ['m20', 'm21'];

  it.each([
    ['all-members', 27],
    ['present', 22],
    ['valid', 20],
    ['valid-without-abstain', 17],
  ] as const)('%s: %i', (base, size) => {
    expect(tally(based(base, 1, 2, false), bodyOf(27), ballots, presentIds).baseSize).toBe(size);
  });

  it('two thirds or more of 27 is 18, more than two thirds 19', () => {
    expect(needed(based('all-members', 2, 3, true), bodyOf(27))).toBe(18);
    expect(needed(based('all-members', 2, 3, false), bodyOf(27))).toBe(19);
  });

  it('two thirds or more of 23 is 16', () => {
    expect(needed(based('all-members', 2, 3, true), bodyOf(23))).toBe(16);
  });

  it('an empty base passes nothing', () => {
    const result = tally(based('valid-without-abstain', 1, 2, true), bodyOf(5), cast(['abstain', 5]), []);
    expect(result).toMatchObject({ baseSize: 0, needed: 1, outcome: 'not-passed' });
  });
});

describe('equal numbers', () => {
  const chairFor = cast(['for', 10], ['against', 10], ['abstain', 3]);
  const chairAgainst = cast(['against', 10], ['for', 10], ['abstain', 3]);
  const chairAbstains = cast(['abstain', 3], ['against', 10], ['for', 10]);
  const waits = { outcome: 'tied-awaiting-chair', decidedBy: null, awaits: 'chair-conclusion' };

  it('the chair for: passed where the profile says so', () => {
    expect(tally(settled, bodyOf(23), chairFor, [])).toMatchObject({ outcome: 'passed', decidedBy: 'chair-side' });
  });

  it('the chair against: not passed', () => {
    expect(tally(settled, bodyOf(23), chairAgainst, [])).toMatchObject({
      outcome: 'not-passed',
      decidedBy: 'chair-side',
    });
  });

  it('wait for the chair who took no side, sent nothing, is nobody, or let a substitute vote', () => {
    const chairStoodFor = chairFor.map((ballot) => ({ ...ballot, isBySubstitute: ballot.memberId === 'm0' }));
    expect(tally(settled, bodyOf(23), chairAbstains, [])).toMatchObject(waits);
    expect(tally(settled, { ...bodyOf(24), chairmanId: 'm23' }, chairFor, ['m23'])).toMatchObject(waits);
    expect(tally(settled, { ...bodyOf(23), chairmanId: null }, chairFor, [])).toMatchObject(waits);
    expect(tally(settled, bodyOf(23), chairStoodFor, [])).toMatchObject(waits);
  });

  it.each(['tie', 'tiePerson', 'tieApplies'] as const)('wait for the chair when %s is unset', (unset) => {
    expect(tally({ ...settled, [unset]: null }, bodyOf(23), chairFor, [])).toMatchObject(waits);
  });

  it('hang on the one who presides where the profile names him', () => {
    const presiding: VotingRule = { ...settled, tiePerson: checked('presiding' as const) };
    const ballots = cast(['for', 1], ['against', 10], ['for', 9]);
    expect(tally(presiding, bodyOf(23), ballots, [])).toMatchObject({ outcome: 'not-passed', decidedBy: 'chair-side' });
  });

  it('below half of all members are no tie where everyone must have voted', () => {
    const strict: VotingRule = { ...settled, tieApplies: checked('only-if-everyone-voted' as const) };
    expect(tally(strict, bodyOf(23), chairFor, [])).toMatchObject({ outcome: 'not-passed', decidedBy: 'threshold' });
    expect(tally(strict, bodyOf(20), cast(['for', 10], ['against', 10]), [])).toMatchObject({ outcome: 'passed' });
  });

  it('fail, or are voted on again, with no person needed', () => {
    const bare = { tiePerson: null, tieApplies: null };
    expect(tally({ ...rule, ...bare, tie: checked('fails' as const) }, bodyOf(23), chairFor, [])).toMatchObject({
      outcome: 'not-passed',
      decidedBy: 'tie-fails',
    });
    expect(tally({ ...rule, ...bare, tie: checked('revote' as const) }, bodyOf(23), chairFor, [])).toMatchObject({
      outcome: 'revote',
      decidedBy: 'tie-revote',
    });
  });

  it('wait for the casting vote, which then decides', () => {
    const casting: VotingRule = { ...settled, tie: checked('chair-casting-vote' as const) };
    const tied = tally(casting, bodyOf(23), chairFor, []);
    expect(tied).toMatchObject({ outcome: 'tied-awaiting-chair', awaits: 'casting-vote' });
    expect(concludeTie(tied, 'passed')).toMatchObject({ outcome: 'passed', decidedBy: 'casting-vote', awaits: null });
  });

  it('are concluded by the chair once', () => {
    const concluded = concludeTie(tally(rule, bodyOf(23), chairFor, []), 'not-passed');
    expect(concluded).toMatchObject({ outcome: 'not-passed', decidedBy: 'chair-conclusion' });
    expect(() => concludeTie(concluded, 'passed')).toThrow(RangeError);
  });

  it('nobody for and nobody against is no tie', () => {
    expect(tally(settled, bodyOf(3), cast(['abstain', 3]), [])).toMatchObject({ outcome: 'not-passed' });
  });

  it('are no tie where two thirds are asked, and nothing special where a third is enough', () => {
    const twoThirds: VotingRule = { ...settled, threshold: checked({ share: { n: 2, d: 3 }, orMore: true }) };
    const third: VotingRule = { ...settled, threshold: checked({ share: { n: 1, d: 3 }, orMore: true }) };
    expect(tally(twoThirds, bodyOf(23), chairFor, [])).toMatchObject({ outcome: 'not-passed', decidedBy: 'threshold' });
    expect(tally(third, bodyOf(23), chairAgainst, [])).toMatchObject({ outcome: 'passed', decidedBy: 'threshold' });
  });
});

describe('a show of hands', () => {
  const hands: HandCount = { for: 15, against: 2, abstain: 3, present: 22, decidingVote: null };

  it('is counted by the same rule, in the same groups', () => {
    expect(tallyHands(rule, bodyOf(27), hands)).toMatchObject({
      method: 'show-of-hands',
      groups: { for: 15, against: 2, abstain: 3, other: 0, silent: 2, absent: 5 },
      outcome: 'passed',
      needed: 14,
    });
  });

  it('needs the side of the chair to decide a tie', () => {
    const equal: HandCount = { ...hands, for: 10, against: 10, abstain: 0 };
    expect(tallyHands(settled, bodyOf(27), equal).outcome).toBe('tied-awaiting-chair');
    expect(tallyHands(settled, bodyOf(27), { ...equal, decidingVote: 'for' }).outcome).toBe('passed');
  });

  it.each([
    ['not-a-count', { for: 1.5 }],
    ['not-a-count', { against: -1 }],
    ['more-than-present', { for: 20 }],
    ['more-than-members', { present: 28 }],
  ] as const)('is refused: %s', (problem, wrong) => {
    const count = { ...hands, ...wrong };
    expect(handCountProblem(bodyOf(27), count)).toBe(problem);
    expect(() => tallyHands(rule, bodyOf(27), count)).toThrow(RangeError);
  });
});

describe('agreed without objection', () => {
  it('stands with nothing counted', () => {
    expect(tallyAgreed(rule, bodyOf(27), 24)).toMatchObject({
      method: 'agreed',
      groups: null,
      present: 24,
      outcome: 'passed',
      decidedBy: 'agreement',
    });
  });

  it('does not stand when those present could not have carried it', () => {
    expect(tallyAgreed(rule, bodyOf(27), 13)).toMatchObject({ outcome: 'not-passed', needed: 14 });
  });
});
