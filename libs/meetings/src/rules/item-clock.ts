/** The running time of an item. */
export interface ItemClock {
  readonly beganAt: Date | null;
  /** Whole seconds used before `beganAt`. */
  readonly secondsUsed: number;
}

/** Whole seconds an item has used at an instant; its clock stands while the meeting is paused. */
export function secondsUsedAt({ beganAt, secondsUsed }: ItemClock, at: Date): number {
  if (beganAt === null) return secondsUsed;
  return secondsUsed + Math.max(0, Math.round((at.getTime() - beganAt.getTime()) / 1000));
}
