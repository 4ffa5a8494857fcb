import {
  type CastBallot,
  type Electorate,
  type ResultGroup,
  type RuleValue,
  type TieRule,
  tieRules,
  voteBases,
  voteChoices,
  type VotingRule,
} from '@app/contracts';
import fc from 'fast-check';

/** One ballot with everything its count depends on. */
export interface BallotCase {
  readonly rule: VotingRule;
  readonly electorate: Electorate;
  readonly ballots: readonly CastBallot[];
  readonly presentIds: readonly string[];
}

const LARGEST_BODY = 30;

const valueOf = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<RuleValue<T>> =>
  arbitrary.map((value) => ({ value, source: 'Điều 1', isChecked: true }));

/** One half is the rule that knows ties: half of all cases have it. */
const usualShares = [
  { n: 1, d: 2 },
  { n: 1, d: 2 },
  { n: 1, d: 2 },
  { n: 2, d: 3 },
  { n: 1, d: 3 },
  { n: 1, d: 1 },
];
const anyShare = fc.integer({ min: 1, max: 12 }).chain((d) => fc.integer({ min: 1, max: d }).map((n) => ({ n, d })));

const threshold = fc
  .tuple(fc.oneof({ arbitrary: fc.constantFrom(...usualShares), weight: 3 }, anyShare), fc.boolean())
  .map(([share, orMore]) => ({ share, orMore: orMore || share.n === share.d }));

const rules: fc.Arbitrary<VotingRule> = fc.record({
  base: valueOf(fc.constantFrom(...voteBases)),
  threshold: valueOf(threshold),
  tie: fc.option(valueOf(fc.constantFrom<TieRule>(...tieRules, 'chair-side', 'chair-side')), { freq: 8 }),
  tiePerson: fc.option(valueOf(fc.constantFrom('chairman-of-body' as const, 'presiding' as const)), { freq: 8 }),
  tieApplies: fc.option(valueOf(fc.constantFrom('only-if-everyone-voted' as const, 'whenever-equal' as const)), {
    freq: 8,
  }),
  choices: valueOf(fc.constant(voteChoices)),
  silentCountsAsAbstain: fc.option(valueOf(fc.boolean())),
});

/** What one member does; `isListed` = stands on the attendance list, which may be wrong for one who votes. */
interface Conduct {
  readonly group: ResultGroup;
  readonly isListed: boolean;
  readonly substitute: 'none' | 'away' | 'present' | 'voted';
}

const conductOf = (group: fc.Arbitrary<ResultGroup>): fc.Arbitrary<Conduct> =>
  fc.record({
    group,
    isListed: fc.boolean(),
    substitute: fc.constantFrom('none', 'none', 'none', 'away', 'present', 'voted'),
  });

const anyConduct = conductOf(
  fc.constantFrom('for', 'for', 'for', 'against', 'against', 'abstain', 'other', 'silent', 'absent'),
);

/** Halls in which both sides are equally strong are rare at random and the most contested: every second case is one. */
const halls: fc.Arbitrary<readonly Conduct[]> = fc.oneof(
  fc.array(anyConduct, { maxLength: LARGEST_BODY }),
  fc
    .tuple(
      fc.array(conductOf(fc.constant('for')), { maxLength: LARGEST_BODY / 2 }),
      fc.array(conductOf(fc.constantFrom('abstain', 'other', 'silent', 'absent')), { maxLength: 4 }),
      fc.integer({ min: -1, max: 1 }),
      fc.boolean(),
    )
    .map(([yes, rest, more, isEveryone]) => [
      ...yes,
      ...yes.slice(0, Math.max(0, yes.length - more)).map((one): Conduct => ({ ...one, group: 'against' })),
      ...(isEveryone ? [] : rest),
    ]),
);

const member = (index: number): string => `m${index}`;
const substitute = (index: number): string => `s${index}`;

const personIn = (size: number): fc.Arbitrary<string | null> =>
  fc.option(fc.integer({ min: 0, max: Math.max(0, size) }).map(member), { freq: 8 });

function caseOf(
  rule: VotingRule,
  hall: readonly Conduct[],
  people: readonly [string | null, string | null],
): BallotCase {
  const present = hall.flatMap(({ group, isListed, substitute: how }, index) => {
    const isThere = group === 'silent' ? how !== 'present' : group !== 'absent' && isListed;
    const isStoodFor = group !== 'absent' && how === 'present';
    return [...(isThere ? [member(index)] : []), ...(isStoodFor ? [substitute(index)] : [])];
  });
  const ballots = hall.flatMap(({ group, substitute: how }, index): CastBallot[] =>
    group === 'silent' || group === 'absent'
      ? []
      : [{ memberId: member(index), choice: group, isBySubstitute: how === 'voted' }],
  );

  return {
    rule,
    electorate: {
      members: hall.map(({ substitute: how }, index) => ({
        memberId: member(index),
        substituteId: how === 'none' ? null : substitute(index),
      })),
      chairmanId: people[0],
      presidingId: people[1],
    },
    ballots,
    presentIds: [...present, 'a-guest', 'an-aide'],
  };
}

/** Any rule, any hall of up to about thirty members; the person a tie hangs on may be anyone, nobody or an outsider. */
export const ballotCases: fc.Arbitrary<BallotCase> = fc
  .tuple(rules, halls)
  .chain(([rule, hall]) =>
    fc.tuple(personIn(hall.length), personIn(hall.length)).map((people) => caseOf(rule, hall, people)),
  );
