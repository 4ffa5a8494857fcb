import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  dayOf,
  daysBetween,
  formatDay,
  formatInstant,
  formatLongDay,
  formatNearDay,
  formatTime,
  formatTimeRange,
  formatTimeWithSeconds,
} from './dates.js';

describe('dates are told on the clock of Hà Nội', () => {
  test('an evening in London is already the next day', () => {
    expect(dayOf('2026-11-25T17:30:00Z')).toBe('2026-11-26');
    expect(formatTime('2026-11-25T17:30:00Z')).toBe('00:30');
    expect(formatTimeWithSeconds('2026-11-26T08:41:20Z')).toBe('15:41:20');
  });

  test('day, month, year; never the American order', () => {
    expect(formatDay('2026-11-03')).toBe('03/11/2026');
    expect(formatLongDay('2026-11-26', 'vi')).toBe('Thứ Năm, 26/11/2026');
    expect(formatLongDay('2026-11-29', 'en')).toBe('Sunday, 29/11/2026');
  });

  test('today, tomorrow and yesterday are words, other days are figures', () => {
    const now = '2026-11-26T01:00:00Z';
    expect(formatInstant('2026-11-26T07:00:00Z', now, 'vi')).toBe('hôm nay 14:00');
    expect(formatInstant('2026-11-27T01:00:00Z', now, 'vi')).toBe('ngày mai 08:00');
    expect(formatInstant('2026-11-25T02:15:00Z', now, 'en')).toBe('yesterday 09:15');
    expect(formatInstant('2026-11-30T10:00:00Z', now, 'vi')).toBe('17:00, 30/11/2026');
    expect(formatNearDay('2026-12-31', '2027-01-01', 'vi')).toBe('hôm qua');
  });

  test('a range names the day only when it changes', () => {
    expect(formatTimeRange('2026-11-26T07:00:00Z', '2026-11-26T10:30:00Z')).toBe('14:00 – 17:30');
    expect(formatTimeRange('2026-11-26T07:00:00Z', '2026-11-27T03:00:00Z')).toBe(
      '14:00, 26/11/2026 – 10:00, 27/11/2026',
    );
  });

  test('counting days crosses months and leap years', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});
