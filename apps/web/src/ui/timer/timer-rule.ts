/** How a timer looks: plain with more than a minute left, amber within the last minute, red after zero. */
export type TimerTone = 'plain' | 'amber' | 'red';

/** Tone for `seconds` left; negative = over time. */
export function timerTone(seconds: number): TimerTone {
  if (seconds < 0) return 'red';
  return seconds <= 60 ? 'amber' : 'plain';
}

// A reader that spoke every second would drown the meeting.
const spokenAt = [300, 60, 10, 0] as const;

/** The mark (seconds left) that was crossed between two readings and is to be spoken, or null. */
export function spokenMark(before: number | null, now: number): number | null {
  if (before === null) return null;
  return spokenAt.findLast((mark) => before > mark && now <= mark) ?? null;
}
