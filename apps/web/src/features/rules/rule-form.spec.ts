import { defaultProvincialValues } from '@app/contracts';
import { expect, test } from '@jest/globals';
import { newRuleForm, type RuleForm, ruleInput, ruleProblems } from './rule-form.js';

const form: RuleForm = { ...newRuleForm(null), validFrom: '2027-01-01' };

test('new rules are the pattern until something is changed', () => {
  expect(ruleInput(form)?.values).toEqual(defaultProvincialValues);
  expect(ruleProblems(newRuleForm(null))).toEqual(['validFrom']);
});

test('deadlines are all there or none', () => {
  const none = ruleInput({ ...form, days: { regular: '', thematic: ' ', urgent: '' } });
  expect(none?.values.paperDays).toBeNull();
  for (const regular of ['', '-1', '1.5', 'ba', '61'])
    expect(ruleProblems({ ...form, days: { ...form.days, regular } })).toEqual(['days']);
});
