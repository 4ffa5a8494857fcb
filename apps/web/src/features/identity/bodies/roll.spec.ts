import { expect, it } from '@jest/globals';
import { lineTime } from './roll.js';

it.each([
  ['2026-01-01', null, '2025-12-31', 'coming'],
  ['2026-01-01', null, '2026-01-01', 'now'],
  ['2026-01-01', '2026-06-01', '2026-05-31', 'now'],
  ['2026-01-01', '2026-06-01', '2026-06-01', 'past'],
])('from %s until %s is on %s: %s', (from, until, day, time) => {
  expect(lineTime({ from, until }, day)).toBe(time);
});
