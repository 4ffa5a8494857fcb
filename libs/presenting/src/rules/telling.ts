import { PRESENTING_LIMITS } from '@app/contracts';

/** May the readers be told now, or does the page wait until the time since the last telling is over? */
export const isDue = (toldAt: Date, now: Date): boolean =>
  now.getTime() - toldAt.getTime() >= PRESENTING_LIMITS.tellEveryMs;
