import {
  type CastBallot,
  defaultProvincialValues,
  type Electorate,
  type ExplanationPart,
  type RuleValue,
  type VoteBase,
  type VoteChoice,
  type VotingRule,
} from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { explainResult, explainRule, resultOf } from './explanation.js';
import { tally, tallyAgreed, tallyHands } from './tally.js';
import { concludeTie } from './tie.js';

const checked = <T>(value: T, source = ''): RuleValue<T> => ({ value, source, isChecked: true });
const rule: VotingRule = defaultProvincialValues;

const bodyOf = (size: number): Electorate => ({
  members: Array.from({ length: size }, (_, index) => ({ memberId: `m${index}`, substituteId: null })),
  chairmanId: 'm0',
  presidingId: 'm0',
});
const cast = (...groups: readonly (readonly [VoteChoice, number])[]): readonly CastBallot[] =>
  groups
    .flatMap(([choice, times]) => Array.from({ length: times }, () => choice))
    .map((choice, index) => ({ memberId: `m${index}`, choice, isBySubstitute: false }));
const based = (base: VoteBase, n: number, d: number, orMore: boolean): VotingRule => ({
  ...rule,
  base: checked(base),
  threshold: checked({ share: { n, d }, orMore }),
});

const find = (parts: readonly ExplanationPart[], code: ExplanationPart['code']): ExplanationPart | undefined =>
  parts.find((part) => part.code === code);

/** Vietnamese and English of one part of the result sheet. */
function sentences(
  of: VotingRule,
  ballots: readonly CastBallot[],
  size: number,
  code: ExplanationPart['code'],
): string[] {
  const part = find(explainResult(of, null, tally(of, bodyOf(size), ballots, [])), code);
  return part ? [part.vi, part.en] : [];
}

describe('the rule before the vote', () => {
  it('is a sentence with numbers, without a citation while it is unchecked', () => {
    expect(explainRule(rule, '51/2024/QĐ-UBND', bodyOf(27))).toEqual([
      {
        code: 'rule',
        facts: {
          base: 'all-members',
          shareNumerator: 1,
          shareDenominator: 2,
          orMore: false,
          needed: 14,
          of: 27,
          citation: null,
        },
        vi: 'Thông qua khi quá nửa tổng số thành viên tán thành: từ 14 trên 27 phiếu.',
        en: 'Passes when more than half of all members are in favour: 14 or more of 27 votes.',
      },
    ]);
  });

  it('cites the regulation once base and threshold are both checked', () => {
    const confirmed: VotingRule = {
      ...rule,
      base: checked('all-members' as const, 'Điều 12'),
      threshold: checked({ share: { n: 1, d: 2 }, orMore: false }, 'Điều 12'),
    };
    expect(find(explainRule(confirmed, '51/2024/QĐ-UBND', bodyOf(27)), 'rule')).toMatchObject({
      facts: { citation: 'Điều 12; văn bản số 51/2024/QĐ-UBND' },
      vi: 'Thông qua khi quá nửa tổng số thành viên tán thành: từ 14 trên 27 phiếu. Căn cứ: Điều 12; văn bản số 51/2024/QĐ-UBND.',
    });
    const half: VotingRule = { ...confirmed, base: rule.base };
    expect(find(explainRule(half, '51/2024/QĐ-UBND', bodyOf(27)), 'rule')?.facts['citation']).toBeNull();
  });

  it.each([
    ['present', 1, 2, false, 'Thông qua khi quá nửa số thành viên có mặt tán thành.'],
    ['present', 1, 2, true, 'Thông qua khi ít nhất một nửa số thành viên có mặt tán thành.'],
    ['valid', 2, 3, true, 'Thông qua khi ít nhất hai phần ba số phiếu hợp lệ tán thành.'],
    ['all-members', 2, 3, true, 'Thông qua khi ít nhất hai phần ba tổng số thành viên tán thành: từ 18 trên 27 phiếu.'],
    ['all-members', 3, 4, true, 'Thông qua khi ít nhất ba phần tư tổng số thành viên tán thành: từ 21 trên 27 phiếu.'],
    ['all-members', 1, 1, true, 'Thông qua khi toàn bộ thành viên tán thành: đủ 27 trên 27 phiếu.'],
    [
      'valid-without-abstain',
      1,
      2,
      false,
      'Thông qua khi quá nửa số phiếu hợp lệ (không tính phiếu không biểu quyết) tán thành.',
    ],
  ] as const)('%s %i/%i', (base, n, d, orMore, vi) => {
    expect(find(explainRule(based(base, n, d, orMore), null, bodyOf(27)), 'rule')?.vi).toBe(vi);
  });
});

describe('the tie sentence', () => {
  const confirmed: VotingRule = {
    ...rule,
    tie: checked('chair-side' as const, 'Điều 12'),
    tiePerson: checked('chairman-of-body' as const),
    tieApplies: checked('whenever-equal' as const),
  };
  const tieSentence = (of: VotingRule): string | undefined => find(explainRule(of, null, bodyOf(27)), 'tie-rule')?.vi;

  it('stands where the profile has confirmed it', () => {
    expect(tieSentence(confirmed)).toBe('Nếu ngang nhau, theo bên có ý kiến của Chủ tịch. Căn cứ: Điều 12.');
  });

  it.each(['tie', 'tiePerson', 'tieApplies'] as const)('is absent while %s is unset or unchecked', (name) => {
    expect(tieSentence({ ...confirmed, [name]: null })).toBeUndefined();
    expect(tieSentence({ ...confirmed, [name]: { ...confirmed[name], isChecked: false } })).toBeUndefined();
  });

  it('is absent where two thirds are asked', () => {
    expect(tieSentence({ ...confirmed, threshold: checked({ share: { n: 2, d: 3 }, orMore: true }) })).toBeUndefined();
  });

  it.each([
    ['fails', 'Nếu ngang nhau thì không thông qua.'],
    ['revote', 'Nếu ngang nhau thì biểu quyết lại.'],
    ['chair-casting-vote', 'Nếu ngang nhau, lá phiếu quyết định thuộc về chủ tọa.'],
  ] as const)('%s', (tie, vi) => {
    expect(tieSentence({ ...confirmed, tie: checked(tie), tiePerson: checked('presiding' as const) })).toBe(vi);
  });

  it('names the condition where everyone must have voted', () => {
    const strict: VotingRule = { ...confirmed, tie: checked('fails'), tieApplies: checked('only-if-everyone-voted') };
    expect(tieSentence(strict)).toBe(
      'Nếu toàn bộ thành viên đều tán thành hoặc không tán thành và hai bên ngang nhau thì không thông qua.',
    );
  });
});

describe('the verdict', () => {
  it('passed, with what it was counted from', () => {
    expect(sentences(rule, cast(['for', 21], ['against', 1]), 27, 'verdict')).toEqual([
      'Được thông qua: 21 trên 27 thành viên tán thành.',
      'Passed: 21 of 27 members in favour.',
    ]);
  });

  it('not passed, with what was needed', () => {
    expect(sentences(rule, cast(['for', 11], ['against', 10], ['abstain', 2]), 23, 'verdict')).toEqual([
      'Không thông qua: 11 tán thành không quá nửa của 23 thành viên (cần từ 12).',
      'Not passed: 11 in favour is not more than half of 23 members (12 or more needed).',
    ]);
  });

  it.each([
    [
      based('all-members', 2, 3, true),
      'Không thông qua: 11 tán thành không đủ hai phần ba của 23 thành viên (cần từ 16).',
    ],
    [
      based('present', 2, 3, false),
      'Không thông qua: 11 tán thành không quá hai phần ba của 21 thành viên có mặt (cần từ 15).',
    ],
    [based('all-members', 1, 1, true), 'Không thông qua: 11 tán thành không đủ toàn bộ 23 thành viên.'],
    [based('valid', 1, 2, false), 'Được thông qua: 11 trên 21 phiếu hợp lệ tán thành.'],
  ])('under other rules', (other, vi) => {
    expect(sentences(other, cast(['for', 11], ['against', 10]), 23, 'verdict')[0]).toBe(vi);
  });

  it('says when nobody voted', () => {
    expect(sentences(based('valid', 1, 2, false), [], 23, 'verdict')).toEqual([
      'Không thông qua: không có phiếu hợp lệ nào.',
      'Not passed: there are no valid votes.',
    ]);
  });

  it('of equal numbers waits for the chair, and names him once he has concluded', () => {
    const tied = tally(rule, bodyOf(26), cast(['for', 13], ['against', 13]), []);
    const [before] = explainResult(rule, null, tied);
    const [after] = explainResult(rule, null, concludeTie(tied, 'passed'));
    expect(before?.vi).toBe('Ngang nhau, chờ chủ tọa kết luận: 13 tán thành, 13 không tán thành.');
    expect(after?.vi).toBe('Được thông qua: 13 tán thành, 13 không tán thành, theo kết luận của chủ tọa.');
  });

  it('of equal numbers names the side that decided', () => {
    const settled: VotingRule = { ...rule, tieApplies: checked('whenever-equal' as const) };
    expect(sentences(settled, cast(['against', 9], ['for', 9]), 27, 'verdict')).toEqual([
      'Không thông qua: 9 tán thành, 9 không tán thành, theo bên có ý kiến của Chủ tịch.',
      'Not passed: 9 for, 9 against, decided by the side of the Chairman.',
    ]);
    const again: VotingRule = { ...rule, tie: checked('revote' as const) };
    expect(sentences(again, cast(['against', 9], ['for', 9]), 27, 'verdict')[0]).toBe(
      'Biểu quyết lại: 9 tán thành, 9 không tán thành, ngang nhau.',
    );
  });

  it('of a casting vote names it', () => {
    const casting: VotingRule = {
      ...rule,
      tie: checked('chair-casting-vote' as const),
      tieApplies: checked('whenever-equal' as const),
    };
    const tied = tally(casting, bodyOf(18), cast(['for', 9], ['against', 9]), []);
    expect(explainResult(casting, null, concludeTie(tied, 'not-passed'))[0]?.vi).toBe(
      'Không thông qua: 9 tán thành, 9 không tán thành, theo lá phiếu quyết định của Chủ tịch.',
    );
  });
});

describe('the groups', () => {
  const ballots = cast(['for', 21], ['against', 1], ['abstain', 2]);

  it('are five, in a fixed order', () => {
    const [vi, en] = sentences(rule, ballots, 27, 'groups');
    expect(vi).toBe('21 tán thành; 1 không tán thành; 2 không biểu quyết; 0 có mặt, không gửi phiếu; 3 vắng mặt.');
    expect(en).toBe('21 for; 1 against; 2 not voting; 0 present, no ballot sent; 3 absent.');
  });

  it('name "ý kiến khác" where the profile has it', () => {
    const wide: VotingRule = { ...rule, choices: checked(['for', 'against', 'other'] as const) };
    expect(sentences(wide, cast(['for', 2], ['other', 1]), 3, 'groups')[0]).toContain('1 ý kiến khác');
  });

  it('name the silent inside the sum where the profile reports them together', () => {
    const together: VotingRule = { ...rule, silentCountsAsAbstain: checked(true) };
    const counted = tally(together, bodyOf(27), ballots, ['m24']);
    expect(find(explainResult(together, null, counted), 'groups')).toMatchObject({
      facts: { abstain: 2, silent: 1, absent: 2 },
      vi: '21 tán thành; 1 không tán thành; 3 không biểu quyết (trong đó 1 có mặt, không gửi phiếu); 2 vắng mặt.',
    });
  });
});

describe('decisions entered by hand', () => {
  it('say so: show of hands', () => {
    const hands = { for: 18, against: 0, abstain: 1, present: 20, decidingVote: null };
    const { explanation } = resultOf(rule, null, tallyHands(rule, bodyOf(27), hands));
    expect(explanation.map(({ vi }) => vi)).toEqual([
      'Được thông qua: 18 trên 27 thành viên tán thành.',
      '18 tán thành; 0 không tán thành; 1 không biểu quyết; 1 có mặt, không giơ tay; 7 vắng mặt.',
      'Biểu quyết bằng giơ tay; thư ký nhập kết quả theo chỉ đạo của chủ tọa.',
      'Thông qua khi quá nửa tổng số thành viên tán thành: từ 14 trên 27 phiếu.',
    ]);
  });

  it('say so: agreed', () => {
    const { explanation } = resultOf(rule, null, tallyAgreed(rule, bodyOf(27), 24));
    expect(explanation.map(({ vi }) => vi)).toEqual([
      'Được thông qua: thống nhất, không có ý kiến khác; có mặt 24 trên 27 thành viên.',
      'Không bỏ phiếu; thư ký ghi nhận theo chỉ đạo của chủ tọa.',
      'Thông qua khi quá nửa tổng số thành viên tán thành: từ 14 trên 27 phiếu.',
    ]);
    const [tooFew] = explainResult(rule, null, tallyAgreed(rule, bodyOf(27), 13));
    expect(tooFew?.vi).toBe('Chưa thể thông qua bằng thống nhất: có mặt 13 trên 27 thành viên, cần từ 14.');
  });
});
