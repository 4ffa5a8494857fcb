import { type Day, type Editable, type Id } from './platform.js';

/** A value of the rules with where it comes from; unchecked values are applied and printed without a legal citation. */
export interface RuleValue<T> {
  readonly value: T;
  /** Regulation and article, e.g. "Điều 114 khoản 3"; empty when unknown. */
  readonly source: string;
  readonly isChecked: boolean;
}

/** An exact fraction; never a float. `{ n: 2, d: 3 }` is two thirds. */
export interface Fraction {
  readonly n: number;
  readonly d: number;
}

/** What a share is counted from. */
export const voteBases = ['all-members', 'present', 'valid', 'valid-without-abstain'] as const;
export type VoteBase = (typeof voteBases)[number];

/** What a ballot may answer. `other` is "ý kiến khác" with a text, where the profile has it. */
export const voteChoices = ['for', 'against', 'abstain', 'other'] as const;
export type VoteChoice = (typeof voteChoices)[number];

export const tieRules = ['fails', 'chair-side', 'chair-casting-vote', 'revote'] as const;
export type TieRule = (typeof tieRules)[number];

/**
 * The rules of a body as data. Null = the body has not said: not shown and not enforced.
 * A meeting keeps the profile that was in force on its day.
 */
export interface RuleValues {
  /** Share of all members that must be present to open a session; `orMore`: reaching it is enough. */
  readonly quorum: RuleValue<{ readonly share: Fraction; readonly orMore: boolean }> | null;
  readonly base: RuleValue<VoteBase>;
  /** Share of the base that must say yes; `orMore: false` = more than. */
  readonly threshold: RuleValue<{ readonly share: Fraction; readonly orMore: boolean }>;
  readonly tie: RuleValue<TieRule> | null;
  readonly tiePerson: RuleValue<'chairman-of-body' | 'presiding'> | null;
  readonly tieApplies: RuleValue<'only-if-everyone-voted' | 'whenever-equal'> | null;
  readonly choices: RuleValue<readonly VoteChoice[]>;
  readonly changeBeforeClose: RuleValue<boolean>;
  /** Is "present, sent nothing" reported together with "not voting"? */
  readonly silentCountsAsAbstain: RuleValue<boolean> | null;
  /** Working days before the session that papers must be there; per kind of session. */
  readonly paperDays: RuleValue<{
    readonly regular: number;
    readonly thematic: number;
    readonly urgent: number;
  }> | null;
  readonly substitute: RuleValue<{
    readonly speaks: boolean;
    readonly votes: boolean;
    readonly countsForQuorum: boolean;
  }> | null;
}

export interface RuleProfileView extends Editable {
  readonly bodyId: Id;
  readonly name: string;
  /** Number of the regulation, e.g. "51/2024/QĐ-UBND"; null for a pattern nobody issued. */
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly validFrom: Day;
  /** First day on which it is no longer in force ("hết hiệu lực từ ngày"); null = still in force. */
  readonly validUntil: Day | null;
  readonly values: RuleValues;
  /** True when every value is checked; otherwise the secretary sees "Quy tắc chưa được Văn phòng xác nhận". */
  readonly isConfirmed: boolean;
  /** A profile that a meeting used is never changed again. */
  readonly isUsed: boolean;
}

export interface RuleProfileInput {
  readonly name: string;
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly values: RuleValues;
}
export interface RuleProfileEdit extends RuleProfileInput {
  readonly rev: number;
}

/** Limits, each with a message. */
export const RULE_PROFILE_LIMITS = { nameMax: 300, numberMax: 100, sourceMax: 300, paperDaysMax: 60 } as const;
