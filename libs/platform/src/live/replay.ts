import { REPLAY_LIMIT, type StreamEvent, type StreamName } from '@app/contracts';

/**
 * Longer than a restart of the house or a walk between two rooms; a tablet that slept longer takes a snapshot, which shows
 * what its reader may see now, not what others might see then.
 */
const REPLAY_MAX_AGE_MS = 15 * 60_000;

export interface ReplayAsk {
  readonly stream: StreamName;
  /** The last number the reader has. */
  readonly from: number;
  /** The stream's last number when it was asked. */
  readonly head: number;
  readonly now: Date;
}

/** May what was missed be told now: whole, not too much, and of a meeting nothing from long ago? */
export function isReplayable(missed: readonly StreamEvent[], { stream, from, head, now }: ReplayAsk): boolean {
  const [first] = missed;
  // Events that were swept meanwhile cannot be replayed: only a snapshot has what they told.
  if (from < head && first?.seq !== from + 1) return false;
  if (missed.length > REPLAY_LIMIT) return false;
  // A person's own stream and a screen's were theirs from the first event on.
  if (first === undefined || !stream.startsWith('meeting:')) return true;
  return now.getTime() - Date.parse(first.at) <= REPLAY_MAX_AGE_MS;
}
