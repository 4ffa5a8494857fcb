import { type RuleValue, type RuleValues } from './rule-profiles.js';

/** Name of the seeded profile: a pattern nobody has issued. */
export const defaultProvincialName = 'Mẫu UBND tỉnh (chưa xác nhận)';

const LAW = 'Luật Tổ chức chính quyền địa phương số 77/2015/QH13';

const unchecked = <T>(value: T, article: string): RuleValue<T> => ({
  value,
  source: article === '' ? '' : `${article} ${LAW}`,
  isChecked: false,
});

/**
 * Working rules of a provincial People's Committee as secondary sources give them. Every value is unchecked until the
 * body's own office confirms it; what the sources leave open is unset: whether an equal vote below half of all members
 * counts as a tie, a substitute's rights, how silence is reported.
 */
export const defaultProvincialValues: RuleValues = {
  quorum: unchecked({ share: { n: 2, d: 3 }, orMore: true }, 'Điều 114 khoản 3'),
  base: unchecked('all-members', 'Điều 117'),
  threshold: unchecked({ share: { n: 1, d: 2 }, orMore: false }, 'Điều 117'),
  tie: unchecked('chair-side', 'Điều 117'),
  tiePerson: unchecked('chairman-of-body', 'Điều 117'),
  tieApplies: null,
  choices: unchecked(['for', 'against', 'abstain'], 'Điều 117 khoản 1'),
  // Our default for named ballots; no regulation seen says it.
  changeBeforeClose: unchecked(true, ''),
  silentCountsAsAbstain: null,
  paperDays: unchecked({ regular: 3, thematic: 1, urgent: 1 }, 'Điều 114 khoản 4'),
  substitute: null,
};
