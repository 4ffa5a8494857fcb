import { expect, test } from '@jest/globals';
import { lateAfter } from './late-after.js';

test.each([
  // Thursday 26 November 2026, 8:00 in Hanoi; three working days before is Monday.
  ['2026-11-26T08:00:00+07:00', 3, '2026-11-23T23:59:59.999+07:00'],
  ['2026-11-26T08:00:00+07:00', 1, '2026-11-25T23:59:59.999+07:00'],
  ['2026-11-26T08:00:00+07:00', 0, '2026-11-26T23:59:59.999+07:00'],
  // Monday: the weekend does not count.
  ['2026-11-23T08:00:00+07:00', 1, '2026-11-20T23:59:59.999+07:00'],
  ['2026-11-24T08:00:00+07:00', 3, '2026-11-19T23:59:59.999+07:00'],
  // Six in the morning in Hanoi is still the day before in Greenwich.
  ['2026-11-26T06:00:00+07:00', 3, '2026-11-23T23:59:59.999+07:00'],
  // A meeting on a Saturday.
  ['2026-11-28T08:00:00+07:00', 1, '2026-11-27T23:59:59.999+07:00'],
])('a session at %s, papers %i working days before: in time until %s', (startsAt, days, deadline) => {
  expect(lateAfter(new Date(startsAt), days)).toEqual(new Date(deadline));
});
