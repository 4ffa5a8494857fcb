import { type MeetingCard, type MeetingState } from '@app/contracts';

export interface SortedMeetings {
  /** Running, or the next one of today; stands large on top. */
  readonly hero: MeetingCard | null;
  readonly upcoming: readonly MeetingCard[];
  /** Not issued yet: what the secretariat works on. */
  readonly preparing: readonly MeetingCard[];
  /** Newest first. */
  readonly past: readonly MeetingCard[];
}

const isRunning = (state: MeetingState): boolean => state === 'in-session' || state === 'paused';
const isOver = (state: MeetingState): boolean => state === 'closed' || state === 'concluded' || state === 'cancelled';
const isPreparing = (state: MeetingState): boolean =>
  state === 'draft' || state === 'submitted' || state === 'approved';

const byStart = (a: MeetingCard, b: MeetingCard): number => a.head.startsAt.localeCompare(b.head.startsAt);

/**
 * Puts a person's meetings where they look for them.
 * @param today calendar day `YYYY-MM-DD`; `dayOf` gives the day of an instant on the body's clock
 */
export function sortMeetings(
  cards: readonly MeetingCard[],
  today: string,
  dayOf: (instant: string) => string,
): SortedMeetings {
  const ordered = [...cards].sort(byStart);
  const issued = ordered.filter(({ head }) => head.state === 'issued');
  const running = ordered.filter(({ head }) => isRunning(head.state));
  // A meeting that nobody opened stays in reach until its day is over.
  const near = issued.filter(({ head }) => dayOf(head.startsAt) >= today);
  const hero = running[0] ?? near.find(({ head }) => dayOf(head.startsAt) === today) ?? null;
  const missed = issued.filter((card) => !near.includes(card));
  return {
    hero,
    upcoming: [...running, ...near].filter((card) => card !== hero),
    preparing: ordered.filter(({ head }) => isPreparing(head.state)),
    past: [...missed, ...ordered.filter(({ head }) => isOver(head.state))].sort(byStart).reverse(),
  };
}
