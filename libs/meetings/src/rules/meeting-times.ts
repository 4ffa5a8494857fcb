import { type Instant } from '@app/contracts';

export interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** From begin to end; null when it would end before it begins. */
export function timesOf(input: { readonly startsAt: Instant; readonly endsAt: Instant }): Times | null {
  const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)];
  return endsAt > startsAt ? { startsAt, endsAt } : null;
}
