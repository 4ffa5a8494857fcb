import { addDays } from '../format/dates.js';

/** A calendar month: `month` counts from 1. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** The month of a calendar day (`YYYY-MM-DD`). */
export function monthOf(day: string): Month {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

/** `count` months later, earlier when negative. */
export function addMonths({ year, month }: Month, count: number): Month {
  const index = year * 12 + (month - 1) + count;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** Whole weeks from Monday to Sunday that cover the month, as calendar days. */
export function weeksOf(month: Month): readonly (readonly string[])[] {
  const first = `${String(month.year).padStart(4, '0')}-${String(month.month).padStart(2, '0')}-01`;
  const start = addDays(first, -mondayIndex(first));
  const weeks: string[][] = [];
  for (let day = start; weeks.length === 0 || sameMonth(day, month); day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
  }
  return weeks;
}

/** Whether a calendar day lies in the month. */
export function sameMonth(day: string, month: Month): boolean {
  const other = monthOf(day);
  return other.year === month.year && other.month === month.month;
}

/** Day of the week as JavaScript counts it: 0 = Sunday. */
export function weekdayIndex(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function mondayIndex(day: string): number {
  return (weekdayIndex(day) + 6) % 7;
}
