import { type ChairAct } from './meetings.js';
import { type Editable, type Id, type Instant } from './platform.js';
import { type QuorumStatus } from './quorum.js';
import { type VoteChoice } from './rule-profiles.js';
import { type BothLanguages } from './rule-words.js';
import {
  type BallotOutcome,
  type BallotResult,
  type BallotState,
  type DecisionMethod,
  type ExplanationPart,
  type HandCount,
  type ResultGroup,
  type Tally,
} from './voting.js';

/** Who pressed: the member, his voting substitute, or the secretary for a member without a device ("nhập tay"). */
export const voteWays = ['own', 'substitute', 'roll-call'] as const;
export type VoteWay = (typeof voteWays)[number];

/**
 * A vote as the server keeps it: only with this the screen says "đã ghi nhận". The same key gets the same bytes again,
 * also after the close.
 */
export interface VoteReceipt {
  readonly ballotId: Id;
  readonly memberId: Id;
  readonly choice: VoteChoice;
  /** With `other`: the opinion in words; otherwise null. */
  readonly opinion: string | null;
  /** From 1; a change before the close is the next one. */
  readonly revision: number;
  /** As printed, e.g. "7K3F-92QD"; unique. */
  readonly receipt: string;
  readonly way: VoteWay;
  readonly at: Instant;
}

/** The ballot the reader may cast: his own, or the one of the member he sits in for. */
export interface MyBallotView {
  readonly ballotId: Id;
  readonly memberId: Id;
  readonly memberName: string;
  readonly isSubstitute: boolean;
  /** The last vote that counts for the member, whoever pressed; null = none yet. */
  readonly vote: VoteReceipt | null;
}

/** How much of a result the hall sees. */
export const resultDetails = ['verdict', 'figures', 'names'] as const;
export type ResultDetail = (typeof resultDetails)[number];

/** One member in the record of a decision, in protocol order. */
export interface NamedVote {
  readonly memberId: Id;
  readonly name: string;
  readonly position: string;
  readonly group: ResultGroup;
  readonly opinion: string | null;
  /** Null = no vote was sent; the hand was raised or not. */
  readonly way: VoteWay | null;
  /** Name of the substitute who cast it. */
  readonly substituteName: string | null;
}

/** The result as the chair announced it: no more than the chosen detail is in it. */
export interface AnnouncedResult {
  readonly detail: ResultDetail;
  readonly outcome: BallotOutcome;
  /** With `verdict` the rule alone; otherwise verdict, groups and rule. */
  readonly explanation: readonly ExplanationPart[];
  /** Null with `verdict`. */
  readonly tally: Tally | null;
  /** Empty unless `names`. */
  readonly names: readonly NamedVote[];
}

/** A ballot as everybody sees it who knows of it. What a draft has not frozen yet is empty, 0 or null. */
export interface BallotView extends Editable {
  readonly itemId: Id;
  readonly method: DecisionMethod;
  readonly state: BallotState;
  readonly question: string;
  /** SHA-256 of the question in UTF-8, hexadecimal. */
  readonly questionHash: string | null;
  readonly choices: readonly VoteChoice[];
  /** May a vote be changed until the close? */
  readonly mayChange: boolean;
  /** The rule in words. */
  readonly rule: readonly ExplanationPart[];
  /** All members of the body: the electorate. */
  readonly members: number;
  /** Members whose vote has arrived, told at most once a second; exact from the close on. */
  readonly turnout: number;
  readonly openedAt: Instant | null;
  /** When it closes by itself; null = when the chair closes it. */
  readonly endsAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly announcedAt: Instant | null;
  readonly voidReason: string | null;
  /** Null until the chair has announced it. */
  readonly announced: AnnouncedResult | null;
}

/** Who acted on a ballot; the chair himself, or the secretary on his direction. */
export interface BallotActors {
  readonly opened: ChairAct | null;
  /** Null also when it closed by time. */
  readonly closed: ChairAct | null;
  readonly concluded: ChairAct | null;
  readonly announced: ChairAct | null;
  readonly voided: ChairAct | null;
}

/** What only chair and secretaries see of a ballot. */
export interface BallotDetails {
  readonly ballotId: Id;
  /** While it is open: members without a vote, as last told; nobody else learns who they are. */
  readonly waitingFor: readonly Id[];
  /** At the opening; null where the profile names no quorum. */
  readonly quorum: QuorumStatus | null;
  /** At the close of a ballot: a warning where it is no longer reached; it undoes nothing. */
  readonly quorumAtClose: QuorumStatus | null;
  /** Why it was opened without a quorum. */
  readonly withoutQuorumReason: string | null;
  readonly actors: BallotActors;
  /** With a show of hands: as entered. */
  readonly handCount: HandCount | null;
  /** From the close on, before anybody else sees it. */
  readonly result: BallotResult | null;
  /** With `result`: every member; empty where hands were counted without names. */
  readonly names: readonly NamedVote[];
}

/** What every act of chair or secretary on a ballot answers. */
export interface LeadBallot {
  readonly ballot: BallotView;
  readonly details: BallotDetails;
}

/** Ballots in the snapshot, each list by id (the order in which they were made). */
export interface VotingPart {
  /** Opened or announced ballots; a guest of named items sees those of his items. */
  readonly ballots: readonly BallotView[];
  /** Ballots the reader may cast, or might have. */
  readonly mine: readonly MyBallotView[];
  /** For chair and secretaries: drafts, and what was entered by hand and not announced. Never in `ballots` as well. */
  readonly desk: readonly BallotView[];
  /** For chair and secretaries. */
  readonly details: readonly BallotDetails[];
}

/** What a ballot opened now would be: shown before it opens. */
export interface BallotOutlook {
  readonly choices: readonly VoteChoice[];
  readonly mayChange: boolean;
  readonly rule: readonly ExplanationPart[];
  readonly ruleName: string;
  readonly members: number;
  readonly quorum: QuorumStatus;
  /** Null where the profile names no quorum. */
  readonly quorumWords: BothLanguages | null;
}

export const VOTING_LIMITS = {
  questionMax: 2000,
  opinionMax: 2000,
  reasonMax: 500,
  /** Ballots of one meeting, drafts included. */
  ballots: 200,
  durationSecondsMin: 5,
  /** Two hours. */
  durationSecondsMax: 7200,
  /** Turnout is told no more often than this. */
  turnoutEveryMs: 1000,
} as const;
