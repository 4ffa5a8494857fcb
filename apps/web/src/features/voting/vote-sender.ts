import { NoAnswerError, ProblemError } from '@app/client';
import { type Id, type VoteInput, type VoteReceipt } from '@app/contracts';
import { type PendingVote, type RefusedVote, type VoteMemory } from './vote-memory.js';

/** What has become of a vote given on this device. Never better than what is known for certain. */
export type SentVote =
  /** Still on this device. */
  | { readonly phase: 'unsent'; readonly vote: PendingVote }
  /** Handed to the network; no answer yet. */
  | { readonly phase: 'sending'; readonly vote: PendingVote }
  | { readonly phase: 'recorded'; readonly receipt: VoteReceipt }
  | { readonly phase: 'refused'; readonly vote: RefusedVote };

/** What the sender needs from around it; a test brings its own line and clock. */
export interface VoteLine {
  readonly cast: (ballotId: Id, input: VoteInput, key: string) => Promise<VoteReceipt>;
  readonly isOnline: () => boolean;
  /** Calls back when there may be a line again. */
  readonly onOnline: (listener: () => void) => void;
  readonly later: (ms: number, work: () => void) => void;
  readonly newKey: () => string;
  readonly now: () => Date;
}

const RETRY_MS = [500, 1000, 2000, 4000, 8000];

/**
 * Sends votes until the server's answer is definite, each under one key that outlives reloads. No answer, an overloaded
 * or failing server and an ended sign-in leave the outcome open; any other refusal is final.
 */
export class VoteSender {
  private readonly votes = new Map<Id, SentVote>();
  private readonly underWay = new Set<Id>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly memory: VoteMemory,
    private readonly line: VoteLine,
  ) {
    for (const vote of memory.refused()) this.votes.set(vote.ballotId, { phase: 'refused', vote });
    for (const vote of memory.pending())
      this.votes.set(vote.ballotId, { phase: vote.hasLeft ? 'sending' : 'unsent', vote });
    line.onOnline(() => this.resume());
    this.resume();
  }

  /** What is known of the vote on this ballot given here; null = none was. The same object until it changes. */
  of(ballotId: Id): SentVote | null {
    return this.votes.get(ballotId) ?? null;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Gives a vote, or changes one. Ignored while an earlier one is under way: which came last could not be known. */
  give(ballotId: Id, { choice, opinion }: VoteInput): void {
    if (this.votes.get(ballotId)?.phase === 'sending') return;
    const chosenAt = this.line.now().toISOString();
    const vote: PendingVote = { ballotId, key: this.line.newKey(), choice, opinion, chosenAt, hasLeft: false };
    this.memory.keepPending(vote);
    this.set(ballotId, { phase: 'unsent', vote });
    this.pump(ballotId, 0);
  }

  /** The voter has read why the vote was not counted. */
  acknowledge(ballotId: Id): void {
    if (this.votes.get(ballotId)?.phase !== 'refused') return;
    this.memory.forget(ballotId);
    this.votes.delete(ballotId);
    this.tell();
  }

  private resume(): void {
    for (const ballotId of this.votes.keys()) this.pump(ballotId, 0);
  }

  private pump(ballotId: Id, attempt: number): void {
    const known = this.votes.get(ballotId);
    if (known === undefined || known.phase === 'recorded' || known.phase === 'refused') return;
    if (this.underWay.has(ballotId) || !this.line.isOnline()) return;

    const vote: PendingVote = { ...known.vote, hasLeft: true };
    this.memory.keepPending(vote);
    this.underWay.add(ballotId);
    this.set(ballotId, { phase: 'sending', vote });
    this.line.cast(ballotId, { choice: vote.choice, opinion: vote.opinion }, vote.key).then(
      (receipt) => this.recorded(ballotId, receipt),
      (error: unknown) => this.failed(vote, attempt, error),
    );
  }

  private recorded(ballotId: Id, receipt: VoteReceipt): void {
    this.underWay.delete(ballotId);
    this.memory.forget(ballotId);
    this.set(ballotId, { phase: 'recorded', receipt });
  }

  private failed({ ballotId, choice, chosenAt }: PendingVote, attempt: number, error: unknown): void {
    this.underWay.delete(ballotId);
    if (isDefinite(error)) {
      const vote: RefusedVote = { ballotId, choice, chosenAt, code: error.code };
      this.memory.keepRefused(vote);
      this.set(ballotId, { phase: 'refused', vote });
      return;
    }
    const wait = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 8000;
    this.line.later(wait, () => this.pump(ballotId, attempt + 1));
  }

  private set(ballotId: Id, vote: SentVote): void {
    this.votes.set(ballotId, vote);
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}

const openEnded = new Set([401, 429]);

function isDefinite(error: unknown): error is ProblemError {
  if (error instanceof NoAnswerError || !(error instanceof ProblemError)) return false;
  return error.problem.status < 500 && !openEnded.has(error.problem.status);
}
