import { type ResultDetail, resultDetails, resultGroups, type VoteReceipt } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { announcedResult } from '../../../libs/voting/src/rules/announced-result.js';
import { explainRule, resultOf } from '../../../libs/voting/src/rules/explanation.js';
import { handNamesProblem, namedHands, namedVotes } from '../../../libs/voting/src/rules/named-votes.js';
import { tally } from '../../../libs/voting/src/rules/tally.js';
import { type BallotCase, ballotCases } from './ballot-cases.js';

/** No case of `ballotCases` has more members. */
const LARGEST_BODY = 30;

const electorsOf = ({ electorate }: BallotCase) =>
  electorate.members.map(({ memberId, substituteId }) => ({
    memberId,
    substituteId,
    name: `Đồng chí ${memberId}`,
    position: 'Ủy viên',
    substituteName: substituteId,
  }));

const votesOf = ({ ballots }: BallotCase): readonly VoteReceipt[] =>
  ballots.map(({ memberId, choice, isBySubstitute }) => ({
    ballotId: 'b',
    memberId,
    choice,
    opinion: choice === 'other' ? 'Ý kiến' : null,
    revision: 1,
    receipt: '7K3F-92QD',
    way: isBySubstitute ? 'substitute' : 'own',
    at: '2026-11-26T08:41:07.000Z',
  }));

const namesOf = (one: BallotCase) => namedVotes(electorsOf(one), votesOf(one), one.presentIds);

describe('the names of a result', () => {
  it('give the same groups as the count, every member once and in order', () => {
    fc.assert(
      fc.property(ballotCases, (one) => {
        const names = namesOf(one);
        const { groups } = tally(one.rule, one.electorate, one.ballots, one.presentIds);
        for (const group of resultGroups)
          expect(names.filter((name) => name.group === group)).toHaveLength(groups![group]);
        expect(names.map((name) => name.memberId)).toEqual(one.electorate.members.map((member) => member.memberId));
      }),
      { numRuns: 2000 },
    );
  });

  it('of a show of hands must give its counts', () => {
    const ids = ['a', 'b', 'c'];
    const count = { for: 2, against: 1, abstain: 0, present: 3, decidingVote: null };
    const named = (...choices: ('for' | 'against' | 'abstain')[]) =>
      choices.map((choice, index) => ({ memberId: ids[index]!, choice }));
    expect(handNamesProblem(ids, { count, names: null })).toBeNull();
    expect(handNamesProblem(ids, { count, names: named('for', 'against', 'for') })).toBeNull();
    expect(handNamesProblem(ids, { count, names: named('for', 'against') })).toBe('other-counts');
    expect(
      handNamesProblem(ids, { count, names: [...named('for', 'against'), { memberId: 'x', choice: 'for' }] }),
    ).toBe('not-a-member');
    expect(
      handNamesProblem(ids, { count, names: [...named('for', 'against'), { memberId: 'a', choice: 'for' }] }),
    ).toBe('named-twice');
  });

  it('of a show of hands say nothing about those who were not taken down', () => {
    const electors = ['a', 'b'].map((memberId) => ({
      memberId,
      substituteId: null,
      name: memberId,
      position: '',
      substituteName: null,
    }));
    expect(namedHands(electors, [{ memberId: 'b', choice: 'for' }]).map(({ memberId }) => memberId)).toEqual(['b']);
    expect(namedHands(electors, null)).toEqual([]);
  });
});

describe('an announced result', () => {
  const announce = (one: BallotCase, detail: ResultDetail) => {
    const result = resultOf(one.rule, null, tally(one.rule, one.electorate, one.ballots, one.presentIds));
    const ruleWords = explainRule(one.rule, null, one.electorate);
    return { result, announced: announcedResult(result, detail, { names: namesOf(one), ruleWords }) };
  };

  it('has the same outcome in every detail, and no more than the detail allows', () => {
    fc.assert(
      fc.property(ballotCases, fc.constantFrom(...resultDetails), (one, detail) => {
        const { result, announced } = announce(one, detail);
        expect(announced.outcome).toBe(result.tally.outcome);
        expect(announced.tally === null).toBe(detail === 'verdict');
        expect(announced.names.length > 0).toBe(detail === 'names' && one.electorate.members.length > 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('as a verdict alone says nothing of how the votes were shared out behind it', () => {
    const choice = fc.constantFrom('for' as const, 'against' as const, 'abstain' as const);
    fc.assert(
      fc.property(
        ballotCases,
        fc.array(choice, { minLength: LARGEST_BODY, maxLength: LARGEST_BODY }),
        (one, choices) => {
          const others = one.ballots.map((ballot, index) => ({ ...ballot, choice: choices[index]! }));
          const { outcome: _, ...first } = announce(one, 'verdict').announced;
          const { outcome: __, ...second } = announce({ ...one, ballots: others }, 'verdict').announced;
          expect(second).toEqual(first);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
