import { type Instant } from '@app/contracts';
import { dayOf, formatTime } from '../../ui/format/dates.js';

/** A meeting's time as it is typed: a day and two times of it on the body's clock. */
export interface DayTimes {
  readonly day: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** The body's clock is seven hours ahead of UTC, without summer time. */
const instant = (day: string, time: string): Instant => new Date(`${day}T${time}:00+07:00`).toISOString();

/**
 * Null while something is not filled in, or the end is not after the begin: taken for the next day it would make a typing
 * error a meeting of 23 hours.
 */
export function instantsOf({
  day,
  from,
  until,
}: DayTimes): { readonly startsAt: Instant; readonly endsAt: Instant } | null {
  if (day === null || from === null || until === null || until <= from) return null;
  return { startsAt: instant(day, from), endsAt: instant(day, until) };
}

export const dayTimesOf = ({
  startsAt,
  endsAt,
}: {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}): DayTimes => ({
  day: dayOf(startsAt),
  from: formatTime(startsAt),
  until: formatTime(endsAt),
});
