import { type Id } from './platform.js';

/** Somebody who sits in for a member; at most one per member. */
export interface Substitution {
  readonly memberId: Id;
  readonly substituteId: Id;
}

/** Counts of members of the body, from the roll of the meeting's day. */
export interface QuorumStatus {
  readonly total: number;
  readonly present: number;
  /** Null when the profile names no quorum. */
  readonly required: number | null;
  /** Only meaningful with `isKnown`; false otherwise, so that nobody reads "đủ điều kiện" where no rule says so. */
  readonly isReached: boolean;
  /** False = the profile names no quorum: not shown and not enforced. */
  readonly isKnown: boolean;
}
