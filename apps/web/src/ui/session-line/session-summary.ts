/** One agenda item on the session line. */
export interface Segment {
  readonly id: string;
  /** Planned length; at least 1 is drawn. */
  readonly minutes: number;
  readonly state: 'done' | 'now' | 'next' | 'skipped';
  /** Share of the time used, or of the papers read: 0 to 1. */
  readonly used?: number;
  readonly hasVote?: boolean;
}

export interface SessionSummary {
  readonly items: number;
  readonly minutes: number;
  readonly votes: number;
  readonly done: number;
  readonly read: number;
  /** Place of the current item, counted from 1; null when none is open. */
  readonly place: number | null;
  readonly usedPercent: number;
}

/** Counts what the text equal of the bar says. */
export function summarise(segments: readonly Segment[]): SessionSummary {
  const now = segments.findIndex(({ state }) => state === 'now');
  return {
    items: segments.length,
    minutes: segments.reduce((sum, { minutes }) => sum + minutes, 0),
    votes: segments.filter(({ hasVote }) => hasVote === true).length,
    done: segments.filter(({ state }) => state === 'done').length,
    read: segments.filter(({ used = 0 }) => used >= 1).length,
    place: now === -1 ? null : now + 1,
    usedPercent: Math.round((segments[now]?.used ?? 0) * 100),
  };
}
