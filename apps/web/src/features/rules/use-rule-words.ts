import { type RuleValues } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { type ChosenRule, chosenRules, optionOf } from './rule-options.js';

/** An option in words. The key comes from the list of options, which a test holds against the words. */
export function useOptionWords(): (rule: ChosenRule, key: string) => string {
  const { i18n } = useTranslation();
  const say = i18n.t as unknown as (key: string) => string;
  return (rule, key) => say(`rules:option.${rule}.${key}`);
}

/** Each rule as one line: its name and what it says. */
export function useRuleLines(): (values: RuleValues) => readonly { readonly label: string; readonly text: string }[] {
  const { t } = useTranslation('rules');
  const words = useOptionWords();
  return (values) => {
    const chosen = chosenRules.map((rule) => {
      const set = values[rule];
      const option = set === null ? null : optionOf(rule, set.value);
      const text = set === null ? t('open') : option === null ? t('kept') : words(rule, option.key);
      return { label: t(`rule.${rule}`), text };
    });
    const days = values.paperDays?.value;
    const due = days === undefined ? t('open') : [days.regular, days.thematic, days.urgent].join(' · ');
    return [...chosen, { label: t('days'), text: due }];
  };
}
