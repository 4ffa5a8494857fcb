import { type BallotView, type Id } from '@app/contracts';

/** A result is pointed out this long after it was announced, unless it is put away before. */
const SHOWN_MS = 3 * 60_000;

/**
 * The announced ballot that a banner points out; null = none. Only the last one, only while the session is on its item,
 * and never while another is open or awaits its announcement: nobody may take an earlier result for the vote just given.
 * @param ballots in the order in which they were made
 * @param currentItemId null = between two items
 * @param now server time in milliseconds
 */
export function latestResult(ballots: readonly BallotView[], currentItemId: Id | null, now: number): BallotView | null {
  if (ballots.some(({ state }) => state === 'open' || state === 'closed')) return null;
  const latest = ballots
    .filter(({ announced }) => announced !== null)
    .reduce<BallotView | null>((last, one) => ((last?.announcedAt ?? '') > (one.announcedAt ?? '') ? last : one), null);
  if (latest === null || latest.announcedAt === null) return null;
  if (currentItemId !== null && latest.itemId !== currentItemId) return null;
  return now - Date.parse(latest.announcedAt) < SHOWN_MS ? latest : null;
}
