import { describe, expect, it } from '@jest/globals';
import { defaultProvincialValues } from './default-provincial-values.js';

describe('the seeded profile', () => {
  it('has no value that somebody checked', () => {
    const values = Object.values(defaultProvincialValues).filter((value) => value !== null);
    expect(values.every(({ isChecked }) => isChecked === false)).toBe(true);
  });

  it('leaves open what its sources leave open', () => {
    const unset = Object.entries(defaultProvincialValues).filter(([, value]) => value === null);
    expect(unset.map(([name]) => name)).toEqual(['tieApplies', 'silentCountsAsAbstain', 'substitute']);
  });
});
