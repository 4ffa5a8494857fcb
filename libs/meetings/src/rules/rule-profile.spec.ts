import { describe, expect, it } from '@jest/globals';
import { defaultProvincialValues, type RuleValue, type RuleValues } from '@app/contracts';
import { isConfirmed, isValidSpan } from './rule-profile.js';

const checked = Object.fromEntries(
  Object.entries(defaultProvincialValues).map(([name, value]: [string, RuleValue<unknown> | null]) => [
    name,
    value && { ...value, isChecked: true },
  ]),
) as unknown as RuleValues;

describe('a rule profile', () => {
  it('is confirmed only when every value that is set is checked', () => {
    expect(isConfirmed(defaultProvincialValues)).toBe(false);
    expect(isConfirmed(checked)).toBe(true);
    expect(isConfirmed({ ...checked, base: { ...checked.base, isChecked: false } })).toBe(false);
  });

  it('ends after it begins', () => {
    expect(isValidSpan('2026-01-01', null)).toBe(true);
    expect(isValidSpan('2026-01-01', '2026-01-02')).toBe(true);
    expect(isValidSpan('2026-01-01', '2026-01-01')).toBe(false);
  });
});
