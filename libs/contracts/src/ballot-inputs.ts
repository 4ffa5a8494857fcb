import { type ResultDetail } from './ballots.js';
import { type Id } from './platform.js';
import { type VoteChoice } from './rule-profiles.js';
import { type BallotOutcome, type HandCount } from './voting.js';

export interface BallotInput {
  readonly itemId: Id;
  readonly question: string;
}
/** Until the ballot opens. */
export interface BallotEdit {
  readonly rev: number;
  readonly question: string;
}

interface WithoutQuorum {
  /** Why it is done although the quorum is not reached; null = refuse then. */
  readonly withoutQuorumReason: string | null;
}
export interface BallotOpening extends WithoutQuorum {
  /** Null = until the chair closes it. */
  readonly durationSeconds: number | null;
}
/** Opens a prepared ballot; `rev` names the text the caller read. */
export interface OpenBallotInput extends BallotOpening {
  readonly rev: number;
}
/** Prepared and opened in one step. */
export interface OpenNewBallotInput extends BallotInput, BallotOpening {}

export interface VoteInput {
  readonly choice: VoteChoice;
  /** Needed with `other`, null with every other choice. */
  readonly opinion: string | null;
}
/** For a member without a device. */
export interface RollCallVoteInput extends VoteInput {
  readonly memberId: Id;
}
export interface ExtendBallotInput {
  readonly seconds: number;
}
/** The chair's word on equal numbers: his casting vote, or his conclusion. */
export interface ConcludeTieInput {
  readonly outcome: Exclude<BallotOutcome, 'tied-awaiting-chair'>;
}
export interface AnnounceResultInput {
  readonly detail: ResultDetail;
}

/** A show of hands; names where the secretary took them down: then they give the same counts. */
export interface HandsInput extends WithoutQuorum {
  readonly count: HandCount;
  readonly names: readonly { readonly memberId: Id; readonly choice: Exclude<VoteChoice, 'other'> }[] | null;
}
export interface EnterHandsInput extends HandsInput {
  readonly rev: number;
}
export interface EnterNewHandsInput extends BallotInput, HandsInput {}

/** "Thống nhất, không có ý kiến khác." */
export interface AgreedInput extends WithoutQuorum {
  /** Members in the room or online; null = as the attendance list says. */
  readonly present: number | null;
}
export interface EnterAgreedInput extends AgreedInput {
  readonly rev: number;
}
export interface EnterNewAgreedInput extends BallotInput, AgreedInput {}
