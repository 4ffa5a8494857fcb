import { expect, test } from '@jest/globals';
import { dayAfterKey } from './day-after-key.js';

test('arrows move by a day or a week, page keys by a month that may be shorter', () => {
  expect(dayAfterKey('2026-11-30', 'ArrowRight')).toBe('2026-12-01');
  expect(dayAfterKey('2026-12-03', 'ArrowUp')).toBe('2026-11-26');
  expect(dayAfterKey('2027-01-31', 'PageDown')).toBe('2027-02-28');
  expect(dayAfterKey('2027-01-15', 'PageUp')).toBe('2026-12-15');
  expect(dayAfterKey('2026-11-30', 'Tab')).toBeNull();
});
