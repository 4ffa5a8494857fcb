import { RULE_PROFILE_LIMITS, type RuleValue } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card/card.js';
import { CheckField } from '../../ui/field/choice-field.js';
import { SelectField } from '../../ui/field/select-field.js';
import { TextField } from '../../ui/field/text-field.js';
import { FieldRow } from '../../ui/form/form-layout.js';
import { Stack } from '../../ui/page/page.js';
import { paperDays, type RuleForm } from './rule-form.js';
import { type ChosenRule, mayBeOpen, optionOf, ruleOptions } from './rule-options.js';
import { useOptionWords } from './use-rule-words.js';

export interface RulePart {
  readonly form: RuleForm;
  readonly onChange: (change: Partial<RuleForm>) => void;
}

const OPEN = 'open';
const KEPT = 'kept';

/** One rule: what it says, where that stands, whether the office has checked it. */
export function RuleField({ rule, form, onChange }: RulePart & { readonly rule: ChosenRule }) {
  const { t } = useTranslation('rules');
  const words = useOptionWords();
  const set = form.values[rule];
  const now: string = set === null ? OPEN : (optionOf(rule, set.value)?.key ?? KEPT);
  const change = (next: RuleValue<unknown> | null): void =>
    // The list of the rule's own options holds only values of this rule.
    onChange({ values: { ...form.values, [rule]: next } });
  const choose = (key: string): void => {
    const option = ruleOptions[rule].find((one) => one.key === key);
    if (key === OPEN) change(null);
    else if (option) change({ source: '', isChecked: false, ...set, value: option.value });
  };
  return (
    <Card ground="sunken" corners="medium">
      <Stack>
        <SelectField
          label={t(`rule.${rule}`)}
          value={now}
          onChange={choose}
          options={[
            ...(mayBeOpen[rule] ? [{ value: OPEN, label: t('open') }] : []),
            ...ruleOptions[rule].map(({ key }) => ({ value: key, label: words(rule, key) })),
            ...(now === KEPT ? [{ value: KEPT, label: t('kept') }] : []),
          ]}
        />
        {set !== null && <Proof of={set} onChange={(proof) => change({ ...set, ...proof })} />}
      </Stack>
    </Card>
  );
}

type ProofOf = Pick<RuleValue<unknown>, 'source' | 'isChecked'>;

function Proof({ of, onChange }: { readonly of: ProofOf; readonly onChange: (change: Partial<ProofOf>) => void }) {
  const { t } = useTranslation('rules');
  return (
    <>
      <TextField
        label={t('source')}
        need="optional"
        value={of.source}
        maxLength={RULE_PROFILE_LIMITS.sourceMax}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
      />
      <CheckField label={t('checked')} checked={of.isChecked} onChange={(isChecked) => onChange({ isChecked })} />
    </>
  );
}

/** When papers are due, per form of session. */
export function DaysField({ form, onChange, error }: RulePart & { readonly error: string | undefined }) {
  const { t } = useTranslation('rules');
  const { paperDays: set } = form.values;
  return (
    <Card level={3} title={t('days')} ground="sunken" corners="medium">
      <Stack>
        <FieldRow>
          {paperDays.map((kind) => (
            <TextField
              key={kind}
              label={t(`day.${kind}`)}
              inputMode="numeric"
              value={form.days[kind]}
              error={kind === 'regular' ? error : undefined}
              onChange={(event) => onChange({ days: { ...form.days, [kind]: event.currentTarget.value } })}
            />
          ))}
        </FieldRow>
        {set !== null && (
          <Proof
            of={set}
            onChange={(proof) => onChange({ values: { ...form.values, paperDays: { ...set, ...proof } } })}
          />
        )}
      </Stack>
    </Card>
  );
}
