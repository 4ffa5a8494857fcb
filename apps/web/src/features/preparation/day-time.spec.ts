import { describe, expect, test } from '@jest/globals';
import { dayTimesOf, instantsOf } from './day-time.js';

describe('the time of a meeting', () => {
  test('is typed on the body’s clock', () => {
    const typed = { day: '2026-11-26', from: '08:00', until: '11:30' };
    const times = { startsAt: '2026-11-26T01:00:00.000Z', endsAt: '2026-11-26T04:30:00.000Z' };
    expect(instantsOf(typed)).toEqual(times);
    expect(dayTimesOf(times)).toEqual(typed);
  });

  test('is none when it ends before it begins, or at once', () => {
    expect(instantsOf({ day: '2026-12-31', from: '08:00', until: '07:00' })).toBeNull();
    expect(instantsOf({ day: '2026-12-31', from: '08:00', until: '08:00' })).toBeNull();
  });

  test('is unknown while a part is missing', () => {
    expect(instantsOf({ day: '2026-12-31', from: null, until: '01:00' })).toBeNull();
  });
});
