import { defaultProvincialValues, type RuleValues } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explainQuorum } from './quorum-explanation.js';
import { isBlockedByQuorum, quorumOf } from './quorum.js';

const roll = (size: number): string[] => Array.from({ length: size }, (_, index) => `m${index}`);
const stand = (memberId: string, substituteId: string) => ({ memberId, substituteId });
const rule: RuleValues = defaultProvincialValues;
const countingSubstitutes: RuleValues = {
  ...rule,
  substitute: { value: { speaks: true, votes: false, countsForQuorum: true }, source: '', isChecked: false },
};

describe('quorum', () => {
  it('two thirds of 27 members is 18: one below blocks the opening, 18 does not', () => {
    const below = quorumOf(rule, roll(27), roll(17), []);
    expect(below).toEqual({ total: 27, present: 17, required: 18, isReached: false, isKnown: true });
    expect(isBlockedByQuorum(below)).toBe(true);
    expect(isBlockedByQuorum(quorumOf(rule, roll(27), roll(18), []))).toBe(false);
  });

  it('is rounded up: two thirds of 25 is 17', () => {
    expect(quorumOf(rule, roll(25), [], []).required).toBe(17);
  });

  it('counts members only, each once, whoever else is in the room', () => {
    const presentIds = ['m0', 'm0', 'a-guest', 'an-aide', 'm1'];
    expect(quorumOf(rule, roll(3), presentIds, [])).toMatchObject({ present: 2, isReached: true });
  });

  it('unset is neither shown nor enforced', () => {
    const unset = quorumOf({ ...rule, quorum: null }, roll(27), [], []);
    expect(unset).toMatchObject({ required: null, isKnown: false });
    expect(isBlockedByQuorum(unset)).toBe(false);
    expect(explainQuorum({ quorum: null }, unset)).toBeNull();
  });

  it('a roll without members is no quorum', () => {
    expect(quorumOf(rule, [], [], [])).toMatchObject({ total: 0, required: 1, isReached: false });
  });
});

describe('substitutes', () => {
  it('do not count unless the profile says so', () => {
    const substitutions = [stand('m1', 's1')];
    expect(quorumOf(rule, roll(3), ['m0', 's1'], substitutions).present).toBe(1);
    expect(quorumOf(countingSubstitutes, roll(3), ['m0', 's1'], substitutions).present).toBe(2);
  });

  it('do not count beside the member who came after all, nor when they are away', () => {
    expect(quorumOf(countingSubstitutes, roll(3), ['m1', 's1'], [stand('m1', 's1')]).present).toBe(1);
    expect(quorumOf(countingSubstitutes, roll(3), ['m0'], [stand('m1', 's1')]).present).toBe(1);
  });

  it('count once, whatever they stand for', () => {
    const presentIds = ['m0', 's1'];
    expect(quorumOf(countingSubstitutes, roll(3), presentIds, [stand('m1', 's1'), stand('m2', 's1')]).present).toBe(2);
    expect(quorumOf(countingSubstitutes, roll(3), presentIds, [stand('m1', 'm0')]).present).toBe(1);
  });
});

describe('two counts of one quorum', () => {
  it('agree: cross-multiplied over a list of people', () => {
    const hall = fc.array(fc.constantFrom('here', 'away', 'substitute'), { maxLength: 60 });
    const share = fc
      .integer({ min: 2, max: 12 })
      .chain((d) => fc.record({ n: fc.integer({ min: 1, max: d - 1 }), d: fc.constant(d) }));

    fc.assert(
      fc.property(hall, share, fc.boolean(), fc.boolean(), (people, fraction, orMore, counts) => {
        const quorum = { value: { share: fraction, orMore }, source: '', isChecked: false };
        const presentIds = people.flatMap((how, index) =>
          how === 'here' ? [`m${index}`] : how === 'substitute' ? [`s${index}`] : [],
        );
        const substitutions = people.map((_, index) => stand(`m${index}`, `s${index}`));
        const status = quorumOf(
          { ...(counts ? countingSubstitutes : rule), quorum },
          roll(people.length),
          presentIds,
          substitutions,
        );

        const there = people.filter((how) => how === 'here' || (counts && how === 'substitute')).length;
        const [left, right] = [BigInt(there) * BigInt(fraction.d), BigInt(fraction.n) * BigInt(people.length)];
        expect(status.present).toBe(there);
        expect(status.isReached).toBe(there > 0 && (left > right || (orMore && left === right)));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the quorum in words', () => {
  it('names the rule with its figures', () => {
    expect(explainQuorum(rule, quorumOf(rule, roll(27), roll(17), []))).toEqual({
      vi: 'Chưa đủ điều kiện tiến hành họp: cần 18, có mặt 17 (ít nhất hai phần ba tổng số 27 thành viên).',
      en: 'No quorum: 18 needed, 17 present (at least two thirds of all 27 members).',
    });
  });

  it('cites its source once it is checked', () => {
    const quorum = { value: { share: { n: 2, d: 3 }, orMore: true }, source: 'Điều 12', isChecked: true };
    expect(explainQuorum({ quorum }, quorumOf({ ...rule, quorum }, roll(3), roll(2), []))?.vi).toBe(
      'Đủ điều kiện tiến hành họp: cần 2, có mặt 2 (ít nhất hai phần ba tổng số 3 thành viên). Căn cứ: Điều 12.',
    );
  });
});
