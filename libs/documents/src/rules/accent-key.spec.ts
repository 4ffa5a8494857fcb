import { describe, expect, test } from '@jest/globals';
import { accentKey, hasAccents } from './accent-key.js';

describe('words with marks', () => {
  test.each([
    ['uỷ ban', 'ủy ban'],
    ['HOÀ BÌNH', 'hòa bình'],
    ['thủy lợi'.normalize('NFD'), 'thuỷ  lợi'],
    ['12/2026/NQ-HĐND', '12/2026/nq-hđnd'],
  ])('%s is %s', (one, other) => {
    expect(accentKey(one)).toBe(accentKey(other));
  });

  test.each([
    ['dân', 'dần'],
    ['đau', 'dau'],
    ['ngân sách', 'ngăn sách'],
  ])('%s is not %s', (one, other) => {
    expect(accentKey(one)).not.toBe(accentKey(other));
  });

  test('are told from words without', () => {
    expect(['đ', 'Ủy', 'e\u0301'].map(hasAccents)).toEqual([true, true, true]);
    expect(['uy ban', '12/2026/NQ-HDND'].map(hasAccents)).toEqual([false, false]);
  });
});
