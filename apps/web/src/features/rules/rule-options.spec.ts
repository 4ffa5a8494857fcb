import { defaultProvincialValues } from '@app/contracts';
import { expect, test } from '@jest/globals';
import { chosenRules, mayBeOpen, optionOf, ruleOptions } from './rule-options.js';

test('the seeded rules are among the choices, or left open where that is possible', () => {
  for (const rule of chosenRules) {
    const set = defaultProvincialValues[rule];
    expect(set === null ? mayBeOpen[rule] : optionOf(rule, set.value) !== null).toBe(true);
  }
});

test('a value that no choice stands for is not taken for another one', () => {
  expect(optionOf('threshold', { share: { n: 4, d: 5 }, orMore: true })).toBeNull();
  expect(optionOf('threshold', { orMore: true, share: { d: 3, n: 2 } })?.key).toBe('two-thirds');
});

test('each rule has its list', () => {
  expect(Object.keys(ruleOptions).sort()).toEqual([...chosenRules].sort());
});
