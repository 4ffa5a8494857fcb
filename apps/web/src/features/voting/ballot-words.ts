import { type ExplanationPart, type VoteChoice } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { type BallotOption } from '../../ui/ballot/ballot-choice.js';
import { useFormat } from '../../ui/format/use-format.js';

const signs: Readonly<Record<VoteChoice, BallotOption<VoteChoice>['sign']>> = {
  for: 'check',
  against: 'cross',
  abstain: 'minus',
  other: '…',
};

/** The choices of a ballot with their words and signs, in the order of the rules. */
export function useChoices(choices: readonly VoteChoice[]): readonly BallotOption<VoteChoice>[] {
  const { t } = useTranslation('voting');
  return choices.map((value) => ({ value, label: t(`choice.${value}`), sign: signs[value] }));
}

/** The rule, or a result, as sentences in the language of the screen. */
export function useSentences(): (parts: readonly ExplanationPart[]) => readonly string[] {
  const { language } = useFormat();
  return (parts) => parts.map((part) => part[language]);
}
