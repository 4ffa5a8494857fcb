import { type Fraction } from './rule-profiles.js';

/** Keeps every product below 2^53 for bodies of up to 9·10^12 members. */
const LARGEST_PART = 1000;

/** A share of a number of people: "more than a half", "two thirds or more". */
export interface Share {
  readonly share: Fraction;
  /** Reaching the share is enough; false = it must be exceeded. */
  readonly orMore: boolean;
}

/** Can this share be reached at all, and be counted exactly? Between 0 and 1, whole parts, not "more than all". */
export function isUsableShare({ share: { n, d }, orMore }: Share): boolean {
  if (!Number.isInteger(n) || !Number.isInteger(d)) return false;

  return n >= 1 && d <= LARGEST_PART && (orMore ? n <= d : n < d);
}

/**
 * Smallest number of people that satisfies the share of `size` people. Whole-number arithmetic, at least 1:
 * nobody is never enough.
 */
export function neededOf({ share: { n, d }, orMore }: Share, size: number): number {
  const product = n * size;
  const whole = (product - (product % d)) / d;
  const isExact = product % d === 0;
  const needed = orMore && isExact ? whole : whole + 1;

  return Math.max(1, needed);
}
