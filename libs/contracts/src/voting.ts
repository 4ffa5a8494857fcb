import { type Id } from './platform.js';
import { type RuleValues, type VoteBase, type VoteChoice } from './rule-profiles.js';

/**
 * Life of a ballot: a draft freezes when it opens; `void` = opened (or entered) by mistake, kept with its reason.
 * A decision entered by hand goes from the draft straight to `closed`.
 */
export const ballotStates = ['draft', 'open', 'closed', 'published', 'void'] as const;
export type BallotState = (typeof ballotStates)[number];
export const ballotActs = ['open', 'enter', 'close', 'publish', 'void', 'withdraw'] as const;
export type BallotAct = (typeof ballotActs)[number];

/** How a decision was taken; all but `ballot` are entered by the secretary on the chair's direction and marked so. */
export const decisionMethods = ['ballot', 'show-of-hands', 'agreed'] as const;
export type DecisionMethod = (typeof decisionMethods)[number];

/** The values of a profile that decide a ballot; a whole `RuleValues` fits. */
export type VotingRule = Pick<
  RuleValues,
  'base' | 'threshold' | 'tie' | 'tiePerson' | 'tieApplies' | 'choices' | 'silentCountsAsAbstain'
>;

/** One member of the body; the ballot is always the member's, whoever casts it. */
export interface Elector {
  readonly memberId: Id;
  /** Person who may cast for the absent member; null unless the profile lets substitutes vote. */
  readonly substituteId: Id | null;
}

/** Frozen when a ballot opens: the roll of the meeting's day, never those invited. */
export interface Electorate {
  readonly members: readonly Elector[];
  /** Chairman of the body (Chủ tịch) and the one who presides (chủ tọa): the people a tie may hang on. */
  readonly chairmanId: Id | null;
  readonly presidingId: Id | null;
}

/** The last revision a member's ballot had before the close; one per member. */
export interface CastBallot {
  readonly memberId: Id;
  readonly choice: VoteChoice;
  /** Cast by the member's substitute: counts like any other, but no tie hangs on it. */
  readonly isBySubstitute: boolean;
}

/** A show of hands: three counts without names. */
export interface HandCount {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** Members of the body in the room or online at that moment. */
  readonly present: number;
  /** Side of the person a tie hangs on, where the secretary entered it. */
  readonly decidingVote: 'for' | 'against' | null;
}

/**
 * Never merged: tán thành · không tán thành · không biểu quyết (chosen) · ý kiến khác (only where the profile has it) ·
 * có mặt, không gửi phiếu · vắng mặt.
 */
export const resultGroups = ['for', 'against', 'abstain', 'other', 'silent', 'absent'] as const;
export type ResultGroup = (typeof resultGroups)[number];
/** Members in each group; the sum is all members. */
export type GroupCounts = Readonly<Record<ResultGroup, number>>;

/** `tied-awaiting-chair` = "Ngang nhau, chờ chủ tọa kết luận": no automatic verdict. */
export const ballotOutcomes = ['passed', 'not-passed', 'tied-awaiting-chair', 'revote'] as const;
export type BallotOutcome = (typeof ballotOutcomes)[number];

/** What made the outcome; the last two are acts of a person after the close. */
export const decidedBys = [
  'threshold',
  'agreement',
  'tie-fails',
  'tie-revote',
  'chair-side',
  'casting-vote',
  'chair-conclusion',
] as const;
export type DecidedBy = (typeof decidedBys)[number];

/** What the count says under the rule of the day. Whole numbers only. */
export interface Tally {
  readonly method: DecisionMethod;
  /** Null where nothing was counted ("thống nhất"). */
  readonly groups: GroupCounts | null;
  readonly members: number;
  readonly present: number;
  readonly base: VoteBase;
  readonly baseSize: number;
  /** Smallest number of yes that passes on this base; at least 1. */
  readonly needed: number;
  readonly outcome: BallotOutcome;
  /** Null while the outcome waits for a person. */
  readonly decidedBy: DecidedBy | null;
  /** With `tied-awaiting-chair`: the act that is missing. */
  readonly awaits: 'casting-vote' | 'chair-conclusion' | null;
}

export const explanationCodes = ['rule', 'tie-rule', 'verdict', 'groups', 'entered-by-hand'] as const;
export type ExplanationCode = (typeof explanationCodes)[number];

/** One sentence of a result sheet: facts for machines, the same in Vietnamese and English for people. */
export interface ExplanationPart {
  readonly code: ExplanationCode;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly vi: string;
  readonly en: string;
}

/** What chair and secretary see at the close, and everyone once the chair has announced it. */
export interface BallotResult {
  readonly tally: Tally;
  readonly explanation: readonly ExplanationPart[];
}
