import {
  type BothLanguages,
  countWords,
  type DecidedBy,
  type ExplanationPart,
  fractionWords,
  isWhole,
  type Tally,
  type VotingRule,
} from '@app/contracts';
import { countedWords, nobodyWords } from './base-words.js';
import { tiePersonWords } from './rule-explanation.js';

/**
 * The outcome with its reason: "Được thông qua: 21 trên 27 thành viên tán thành.", "Không thông qua: 11 tán thành không
 * quá nửa của 23 thành viên (cần từ 12).", "Ngang nhau, chờ chủ tọa kết luận: 13 tán thành, 13 không tán thành."
 */
export function verdictSentence(rule: VotingRule, tally: Tally): ExplanationPart {
  const { outcome, decidedBy, awaits, base, baseSize, needed } = tally;
  const inFavour = tally.groups?.for ?? null;
  const against = tally.groups?.against ?? null;

  return {
    code: 'verdict',
    facts: { outcome, decidedBy, awaits, base, baseSize, needed, for: inFavour, against },
    ...verdictWords(rule, tally),
  };
}

function verdictWords(rule: VotingRule, tally: Tally): BothLanguages {
  if (tally.groups === null) return agreedWords(tally);
  if (tally.decidedBy !== 'threshold') return equalWords(rule, tally, tally.groups.for);

  return tally.outcome === 'passed' ? passedWords(tally, tally.groups.for) : shortWords(rule, tally, tally.groups.for);
}

function agreedWords(tally: Tally): BothLanguages {
  const [present, least, members] = [
    countWords(tally.present),
    countWords(tally.needed),
    countedWords('all-members', tally.members),
  ];
  if (tally.outcome === 'passed') {
    return {
      vi: `Được thông qua: thống nhất, không có ý kiến khác; có mặt ${present.vi} trên ${members.vi}.`,
      en: `Passed: agreed without objection; ${present.en} of ${members.en} present.`,
    };
  }
  return {
    vi: `Chưa thể thông qua bằng thống nhất: có mặt ${present.vi} trên ${members.vi}, cần từ ${least.vi}.`,
    en: `Cannot be passed by agreement: ${present.en} of ${members.en} present, ${least.en} or more needed.`,
  };
}

function passedWords(tally: Tally, inFavour: number): BothLanguages {
  const [yes, base] = [countWords(inFavour), countedWords(tally.base, tally.baseSize)];

  return {
    vi: `Được thông qua: ${yes.vi} trên ${base.vi} tán thành.`,
    en: `Passed: ${yes.en} of ${base.en} in favour.`,
  };
}

function shortWords(rule: VotingRule, tally: Tally, inFavour: number): BothLanguages {
  if (tally.baseSize === 0) {
    const nobody = nobodyWords(tally.base);
    return { vi: `Không thông qua: ${nobody.vi}.`, en: `Not passed: ${nobody.en}.` };
  }

  const [yes, least, base] = [countWords(inFavour), countWords(tally.needed), countedWords(tally.base, tally.baseSize)];
  const { vi, en } = shortOfWords(rule);
  const bar = isWhole(rule.threshold.value)
    ? { vi: '', en: '' }
    : { vi: ` (cần từ ${least.vi})`, en: ` (${least.en} or more needed)` };

  return {
    vi: `Không thông qua: ${yes.vi} tán thành ${vi} ${base.vi}${bar.vi}.`,
    en: `Not passed: ${yes.en} in favour is ${en} ${base.en}${bar.en}.`,
  };
}

function shortOfWords(rule: VotingRule): BothLanguages {
  const share = rule.threshold.value;
  const { vi, en } = fractionWords(share);
  if (isWhole(share)) return { vi: `không đủ ${vi}`, en: `not ${en}` };
  if (share.orMore) return { vi: `không đủ ${vi} của`, en: `less than ${en} of` };

  return { vi: `không quá ${vi} của`, en: `not more than ${en} of` };
}

function equalWords(rule: VotingRule, tally: Tally, each: number): BothLanguages {
  const figure = countWords(each);
  const numbers = {
    vi: `${figure.vi} tán thành, ${figure.vi} không tán thành`,
    en: `${figure.en} for, ${figure.en} against`,
  };
  if (tally.outcome === 'tied-awaiting-chair' || tally.decidedBy === null) {
    return {
      vi: `Ngang nhau, chờ chủ tọa kết luận: ${numbers.vi}.`,
      en: `Equal numbers, awaiting the chair’s conclusion: ${numbers.en}.`,
    };
  }

  const [verdict, why] = [outcomeWords[tally.outcome], reasonWords(rule, tally.decidedBy)];
  return { vi: `${verdict.vi}: ${numbers.vi}, ${why.vi}.`, en: `${verdict.en}: ${numbers.en}, ${why.en}.` };
}

const outcomeWords: Readonly<Record<'passed' | 'not-passed' | 'revote', BothLanguages>> = {
  passed: { vi: 'Được thông qua', en: 'Passed' },
  'not-passed': { vi: 'Không thông qua', en: 'Not passed' },
  revote: { vi: 'Biểu quyết lại', en: 'To be voted on again' },
};

function reasonWords(rule: VotingRule, decidedBy: DecidedBy): BothLanguages {
  const person = tiePersonWords(rule);
  switch (decidedBy) {
    case 'chair-side':
      return { vi: `theo bên có ý kiến của ${person.vi}`, en: `decided by the side of ${person.en}` };
    case 'casting-vote':
      return { vi: `theo lá phiếu quyết định của ${person.vi}`, en: `decided by the casting vote of ${person.en}` };
    case 'chair-conclusion':
      return { vi: 'theo kết luận của chủ tọa', en: 'by the chair’s conclusion' };
    case 'threshold':
    case 'agreement':
    case 'tie-fails':
    case 'tie-revote':
      return { vi: 'ngang nhau', en: 'equal numbers' };
  }
}
