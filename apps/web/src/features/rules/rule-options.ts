import { type RuleValues } from '@app/contracts';

/** Rules that are chosen from a list; deadlines of papers are figures and have fields of their own. */
export type ChosenRule = Exclude<keyof RuleValues, 'paperDays'>;
export type RuleContent<K extends ChosenRule> = NonNullable<RuleValues[K]>['value'];

export interface RuleOption<V> {
  /** Of its words. */
  readonly key: string;
  readonly value: V;
}

/** In the order in which a regulation says them. */
export const chosenRules = [
  'quorum',
  'base',
  'threshold',
  'choices',
  'changeBeforeClose',
  'silentCountsAsAbstain',
  'tie',
  'tiePerson',
  'tieApplies',
  'substitute',
] as const satisfies readonly ChosenRule[];

/** Rules a body may leave open; nothing is then shown and nothing enforced. */
export const mayBeOpen: Readonly<Record<ChosenRule, boolean>> = {
  quorum: true,
  base: false,
  threshold: false,
  choices: false,
  changeBeforeClose: false,
  silentCountsAsAbstain: true,
  tie: true,
  tiePerson: true,
  tieApplies: true,
  substitute: true,
};

const shares = [
  { key: 'half', value: { share: { n: 1, d: 2 }, orMore: false } },
  { key: 'two-thirds', value: { share: { n: 2, d: 3 }, orMore: true } },
  { key: 'three-quarters', value: { share: { n: 3, d: 4 }, orMore: true } },
] as const;
const same = <V extends string>(...values: readonly V[]): readonly RuleOption<V>[] =>
  values.map((value) => ({ key: value, value }));

export const ruleOptions: { readonly [K in ChosenRule]: readonly RuleOption<RuleContent<K>>[] } = {
  quorum: shares,
  base: same('all-members', 'present', 'valid', 'valid-without-abstain'),
  threshold: shares,
  choices: [
    { key: 'two', value: ['for', 'against'] },
    { key: 'three', value: ['for', 'against', 'abstain'] },
    { key: 'four', value: ['for', 'against', 'abstain', 'other'] },
  ],
  changeBeforeClose: [
    { key: 'yes', value: true },
    { key: 'no', value: false },
  ],
  silentCountsAsAbstain: [
    { key: 'together', value: true },
    { key: 'apart', value: false },
  ],
  tie: same('fails', 'chair-side', 'chair-casting-vote', 'revote'),
  tiePerson: same('chairman-of-body', 'presiding'),
  tieApplies: same('only-if-everyone-voted', 'whenever-equal'),
  substitute: [
    { key: 'speaks', value: { speaks: true, votes: false, countsForQuorum: false } },
    { key: 'counts', value: { speaks: true, votes: false, countsForQuorum: true } },
    { key: 'votes', value: { speaks: true, votes: true, countsForQuorum: true } },
  ],
};

const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  );

/** The option that stands for a value; null = none of the list does. The order of its parts means nothing. */
export const optionOf = <K extends ChosenRule>(rule: K, value: RuleContent<K>): RuleOption<RuleContent<K>> | null =>
  ruleOptions[rule].find((option) => written(option.value) === written(value)) ?? null;
