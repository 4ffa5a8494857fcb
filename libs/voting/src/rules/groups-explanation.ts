import {
  type BothLanguages,
  countWords,
  type DecisionMethod,
  type ExplanationPart,
  type GroupCounts,
  type ResultGroup,
  type VotingRule,
} from '@app/contracts';

/** Words after the figure. A hand is raised or not; a ballot is sent or not. */
const groupWords = (method: DecisionMethod): Readonly<Record<ResultGroup, BothLanguages>> => ({
  for: { vi: 'tán thành', en: 'for' },
  against: { vi: 'không tán thành', en: 'against' },
  abstain: { vi: 'không biểu quyết', en: 'not voting' },
  other: { vi: 'ý kiến khác', en: 'other opinion' },
  silent:
    method === 'show-of-hands'
      ? { vi: 'có mặt, không giơ tay', en: 'present, no hand raised' }
      : { vi: 'có mặt, không gửi phiếu', en: 'present, no ballot sent' },
  absent: { vi: 'vắng mặt', en: 'absent' },
});

/**
 * The five groups as text, equal to the chart: "21 tán thành; 1 không tán thành; 2 không biểu quyết; 1 có mặt, không gửi
 * phiếu; 2 vắng mặt." "Ý kiến khác" stands only where the profile has it. Where the profile reports the silent together
 * with those not voting, their sum comes with both parts named: the groups themselves are never merged.
 */
export function groupsSentence(rule: VotingRule, method: DecisionMethod, groups: GroupCounts): ExplanationPart {
  const words = groupWords(method);
  const phrase = (group: ResultGroup): BothLanguages => join(countWords(groups[group]), words[group]);
  const isTogether = rule.silentCountsAsAbstain?.value ?? false;

  const notVoting = isTogether ? [together(groups, words)] : [phrase('abstain')];
  const other = rule.choices.value.includes('other') ? [phrase('other')] : [];
  const silent = isTogether ? [] : [phrase('silent')];
  const phrases = [phrase('for'), phrase('against'), ...notVoting, ...other, ...silent, phrase('absent')];

  return {
    code: 'groups',
    facts: { ...groups },
    vi: `${phrases.map(({ vi }) => vi).join('; ')}.`,
    en: `${phrases.map(({ en }) => en).join('; ')}.`,
  };
}

function together(groups: GroupCounts, words: Readonly<Record<ResultGroup, BothLanguages>>): BothLanguages {
  const sum = join(countWords(groups.abstain + groups.silent), words.abstain);
  const silent = join(countWords(groups.silent), words.silent);

  return { vi: `${sum.vi} (trong đó ${silent.vi})`, en: `${sum.en} (of whom ${silent.en})` };
}

const join = (figure: BothLanguages, words: BothLanguages): BothLanguages => ({
  vi: `${figure.vi} ${words.vi}`,
  en: `${figure.en} ${words.en}`,
});

/** How the decision was taken when no ballots were cast; null for a ballot. */
export function byHandSentence(method: DecisionMethod): ExplanationPart | null {
  switch (method) {
    case 'ballot':
      return null;
    case 'show-of-hands':
      return {
        code: 'entered-by-hand',
        facts: { method },
        vi: 'Biểu quyết bằng giơ tay; thư ký nhập kết quả theo chỉ đạo của chủ tọa.',
        en: 'Show of hands; entered by the secretary on the chair’s direction.',
      };
    case 'agreed':
      return {
        code: 'entered-by-hand',
        facts: { method },
        vi: 'Không bỏ phiếu; thư ký ghi nhận theo chỉ đạo của chủ tọa.',
        en: 'No ballot; recorded by the secretary on the chair’s direction.',
      };
  }
}
