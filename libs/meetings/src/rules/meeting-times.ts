import { type Instant } from '@app/contracts';
import { AppError } from '@app/platform';
import { dayInVietnam } from './day-of.js';

export interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * From begin to end. A meeting may begin late on its own day, but none is called for a day that is over; `kept`: the times
 * it has already, which stay right when their day has passed.
 * @throws meetings/ends-before-start, meetings/day-is-past
 */
export function timesOf(
  input: { readonly startsAt: Instant; readonly endsAt: Instant },
  now: Date,
  kept: Times | null = null,
): Times {
  const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)];
  if (endsAt <= startsAt) throw new AppError('meetings/ends-before-start');
  const isKept = kept?.startsAt.getTime() === startsAt.getTime();
  if (!isKept && dayInVietnam(startsAt) < dayInVietnam(now)) throw new AppError('meetings/day-is-past');
  return { startsAt, endsAt };
}
