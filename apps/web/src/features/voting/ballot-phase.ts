import { type BallotView, type MyBallotView, type VoteReceipt, votingAccess } from '@app/contracts';
import { type PendingVote, type RefusedVote } from './vote-memory.js';
import { type SentVote } from './vote-sender.js';

/** What a voter's own ballot looks like now. */
export type BallotPhase =
  /** Nothing was given yet. */
  | { readonly kind: 'choosing' }
  | { readonly kind: 'unsent'; readonly vote: PendingVote }
  | { readonly kind: 'sending'; readonly vote: PendingVote }
  | { readonly kind: 'recorded'; readonly receipt: VoteReceipt; readonly mayChange: boolean }
  | { readonly kind: 'refused'; readonly vote: RefusedVote; readonly receipt: VoteReceipt | null }
  /** Closed or stopped; with the receipt of what was recorded in time. */
  | { readonly kind: 'ended'; readonly receipt: VoteReceipt | null };

/** The later of the two: the server tells a receipt to the voter's other devices too, a moment after its answer. */
export function latestReceipt(mine: MyBallotView, sent: SentVote | null): VoteReceipt | null {
  const own = sent?.phase === 'recorded' ? sent.receipt : null;
  if (own === null || mine.vote === null) return own ?? mine.vote;
  return own.revision > mine.vote.revision ? own : mine.vote;
}

/** Never better than what is known: a vote under way comes before everything the meeting says. */
export function ballotPhase(
  ballot: Pick<BallotView, 'state' | 'mayChange'>,
  mine: MyBallotView,
  sent: SentVote | null,
): BallotPhase {
  if (sent?.phase === 'sending' || sent?.phase === 'unsent') return { kind: sent.phase, vote: sent.vote };
  const receipt = latestReceipt(mine, sent);
  if (sent?.phase === 'refused') return { kind: 'refused', vote: sent.vote, receipt };
  if (ballot.state !== 'open') return { kind: 'ended', receipt };
  if (receipt === null) return { kind: 'choosing' };
  return { kind: 'recorded', receipt, mayChange: votingAccess['ballot.cast']({ ballot, mine: { vote: receipt } }) };
}
