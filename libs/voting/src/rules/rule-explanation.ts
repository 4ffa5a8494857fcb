import {
  type BothLanguages,
  countWords,
  type ExplanationPart,
  type RuleValue,
  type TieRule,
  type VotingRule,
} from '@app/contracts';
import { shareOfBaseWords } from './base-words.js';
import { isMajorityRule } from './tie.js';

/** Number of the regulation a profile reproduces, e.g. "51/2024/QĐ-UBND"; null for a pattern nobody issued. */
export type RegulationNumber = string | null;

/** What the yes count is compared with; null while the base is not known yet. */
export interface Bar {
  readonly needed: number;
  readonly size: number;
}

/**
 * The rule as printed on the ballot and the result sheet: "Thông qua khi quá nửa tổng số thành viên tán thành: từ 14
 * trên 27 phiếu." The legal citation follows only when base and threshold are both checked.
 */
export function ruleSentence(rule: VotingRule, number: RegulationNumber, bar: Bar | null): ExplanationPart {
  const { share, orMore } = rule.threshold.value;
  const what = shareOfBaseWords(rule.threshold.value, rule.base.value);
  const from = barWords(bar);
  const citation = citationOf([rule.base, rule.threshold], number);

  return {
    code: 'rule',
    facts: {
      base: rule.base.value,
      shareNumerator: share.n,
      shareDenominator: share.d,
      orMore,
      needed: bar?.needed ?? null,
      of: bar?.size ?? null,
      citation,
    },
    vi: withCitation(`Thông qua khi ${what.vi} tán thành${from.vi}.`, 'Căn cứ', citation),
    en: withCitation(`Passes when ${what.en} are in favour${from.en}.`, 'Source', citation),
  };
}

/**
 * What happens with equal numbers: null unless every value it is made of is set and checked, because an unconfirmed
 * tie rule must not be read out in a hall; null as well where the threshold is not one half and knows no tie.
 */
export function tieSentence(rule: VotingRule, number: RegulationNumber): ExplanationPart | null {
  const { tie, tiePerson, tieApplies } = rule;
  const needsPerson = tie?.value === 'chair-side' || tie?.value === 'chair-casting-vote';
  if (!tie?.isChecked || !tieApplies?.isChecked || (needsPerson && !tiePerson?.isChecked)) return null;
  if (!isMajorityRule(rule)) return null;

  const person = needsPerson ? (tiePerson?.value ?? null) : null;
  const citation = citationOf([tie, tieApplies], number);
  const when = equalityWords[tieApplies.value];
  const then = tieWords(tie.value, tiePersonWords(rule));

  return {
    code: 'tie-rule',
    facts: { tie: tie.value, person, applies: tieApplies.value, citation },
    vi: withCitation(`${when.vi}${then.vi}.`, 'Căn cứ', citation),
    en: withCitation(`${when.en}, ${then.en}.`, 'Source', citation),
  };
}

/** The person a tie hangs on, as written after "của" and before "vote": Chủ tịch of the body, or chủ tọa of the session. */
export function tiePersonWords(rule: Pick<VotingRule, 'tiePerson'>): BothLanguages {
  return rule.tiePerson?.value === 'chairman-of-body'
    ? { vi: 'Chủ tịch', en: 'the Chairman' }
    : { vi: 'chủ tọa', en: 'the presiding member' };
}

const equalityWords: Readonly<Record<'whenever-equal' | 'only-if-everyone-voted', BothLanguages>> = {
  'whenever-equal': { vi: 'Nếu ngang nhau', en: 'On equal numbers' },
  'only-if-everyone-voted': {
    vi: 'Nếu toàn bộ thành viên đều tán thành hoặc không tán thành và hai bên ngang nhau',
    en: 'If every member votes for or against and the numbers are equal',
  },
};

function tieWords(tie: TieRule, person: BothLanguages): BothLanguages {
  switch (tie) {
    case 'fails':
      return { vi: ' thì không thông qua', en: 'the question is not passed' };
    case 'revote':
      return { vi: ' thì biểu quyết lại', en: 'the vote is taken again' };
    case 'chair-side':
      return { vi: `, theo bên có ý kiến của ${person.vi}`, en: `the side of ${person.en} decides` };
    case 'chair-casting-vote':
      return { vi: `, lá phiếu quyết định thuộc về ${person.vi}`, en: `${person.en} has the casting vote` };
  }
}

function barWords(bar: Bar | null): BothLanguages {
  if (bar === null || bar.size === 0) return { vi: '', en: '' };

  const [least, size] = [countWords(bar.needed), countWords(bar.size)];
  if (bar.needed === bar.size) {
    return { vi: `: đủ ${least.vi} trên ${size.vi} phiếu`, en: `: ${least.en} of ${size.en} votes` };
  }
  return { vi: `: từ ${least.vi} trên ${size.vi} phiếu`, en: `: ${least.en} or more of ${size.en} votes` };
}

/** Sources of checked values, then the regulation's number; null as soon as one of the values is unchecked. */
function citationOf(values: readonly RuleValue<unknown>[], number: RegulationNumber): string | null {
  if (values.some(({ isChecked }) => !isChecked)) return null;

  const sources = [...new Set(values.map(({ source }) => source).filter((source) => source !== ''))];
  const parts = number === null ? sources : [...sources, `văn bản số ${number}`];
  return parts.length === 0 ? null : parts.join('; ');
}

const withCitation = (sentence: string, label: string, citation: string | null): string =>
  citation === null ? sentence : `${sentence} ${label}: ${citation}.`;
