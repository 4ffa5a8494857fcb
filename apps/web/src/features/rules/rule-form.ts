import {
  type Day,
  defaultProvincialName,
  defaultProvincialValues,
  RULE_PROFILE_LIMITS,
  type RuleProfileInput,
  type RuleProfileView,
} from '@app/contracts';

/** Rules as they are typed: days of papers as text, the beginning perhaps not chosen yet. */
export interface RuleForm extends Omit<RuleProfileInput, 'number' | 'validFrom'> {
  readonly number: string;
  readonly validFrom: Day | null;
  /** Empty = the body sets no deadlines. */
  readonly days: Readonly<Record<PaperDay, string>>;
}
export const paperDays = ['regular', 'thematic', 'urgent'] as const;
export type PaperDay = (typeof paperDays)[number];

const daysOf = ({ values: { paperDays: set } }: Pick<RuleProfileInput, 'values'>): RuleForm['days'] => ({
  regular: String(set?.value.regular ?? ''),
  thematic: String(set?.value.thematic ?? ''),
  urgent: String(set?.value.urgent ?? ''),
});

export const ruleForm = (profile: RuleProfileView): RuleForm => ({
  name: profile.name,
  number: profile.number ?? '',
  issuedOn: profile.issuedOn,
  validFrom: profile.validFrom,
  validUntil: profile.validUntil,
  values: profile.values,
  days: daysOf(profile),
});

/** New rules: after the body's latest ones, or after the general pattern; their validity is for the person to say. */
export function newRuleForm(pattern: RuleProfileView | null): RuleForm {
  const values = pattern?.values ?? defaultProvincialValues;
  const name = pattern?.name ?? defaultProvincialName;
  return { name, number: '', issuedOn: null, validFrom: null, validUntil: null, values, days: daysOf({ values }) };
}

export type RuleProblem = 'name' | 'validFrom' | 'days';

export function ruleProblems(form: RuleForm): readonly RuleProblem[] {
  return [
    ...(form.name.trim() === '' ? (['name'] as const) : []),
    ...(form.validFrom === null ? (['validFrom'] as const) : []),
    ...(deadlines(form) === undefined ? (['days'] as const) : []),
  ];
}

/** What is sent; null while something is missing. */
export function ruleInput(form: RuleForm): RuleProfileInput | null {
  const days = deadlines(form);
  if (form.name.trim() === '' || form.validFrom === null || days === undefined) return null;
  const { source = '', isChecked = false } = form.values.paperDays ?? {};
  return {
    name: form.name.trim(),
    number: form.number.trim() === '' ? null : form.number.trim(),
    issuedOn: form.issuedOn,
    validFrom: form.validFrom,
    validUntil: form.validUntil,
    values: { ...form.values, paperDays: days === null ? null : { value: days, source, isChecked } },
  };
}

/** Null = none are set; undefined = some are missing or no number of days. */
function deadlines({ days }: RuleForm): Readonly<Record<PaperDay, number>> | null | undefined {
  if (paperDays.every((kind) => days[kind].trim() === '')) return null;
  const numbers = paperDays.map((kind) => (days[kind].trim() === '' ? Number.NaN : Number(days[kind])));
  const isDays = (count: number): boolean =>
    Number.isInteger(count) && count >= 0 && count <= RULE_PROFILE_LIMITS.paperDaysMax;
  if (!numbers.every(isDays)) return undefined;
  const [regular = 0, thematic = 0, urgent = 0] = numbers;
  return { regular, thematic, urgent };
}
