import { describe, expect, test } from '@jest/globals';
import { addMonths, monthOf, sameMonth, weeksOf } from './month-days.js';

describe('a month in whole weeks', () => {
  test('begins on Monday and ends on Sunday', () => {
    const weeks = weeksOf({ year: 2026, month: 11 });
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
  });

  test('a February that fits four weeks has four', () => {
    expect(weeksOf({ year: 2027, month: 2 })).toHaveLength(4);
  });

  test('every month of ten years holds each of its days once', () => {
    for (let month = { year: 2024, month: 1 }; month.year < 2034; month = addMonths(month, 1)) {
      const days = weeksOf(month).flat();
      const length = new Date(Date.UTC(month.year, month.month, 0)).getUTCDate();
      expect(days.filter((day) => sameMonth(day, month))).toHaveLength(length);
      expect(new Set(days).size).toBe(days.length);
    }
  });

  test('months add over the turn of the year', () => {
    expect(addMonths({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
    expect(addMonths({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
    expect(monthOf('2026-11-26')).toEqual({ year: 2026, month: 11 });
  });
});
