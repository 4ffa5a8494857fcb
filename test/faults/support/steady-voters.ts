import { type Client, NoAnswerError, ProblemError } from '@app/client';
import { type Id, type VoteChoice, type VoteReceipt } from '@app/contracts';
import { setTimeout as pause } from 'node:timers/promises';
import { type Attendee } from '../../support/a-meeting.js';

/** One vote on its way: kept until its outcome is known. */
interface Attempt {
  readonly key: string;
  readonly choice: VoteChoice;
}

const CHOICES = ['for', 'against', 'abstain'] as const;

/**
 * A member who changes his vote again and again, each time under a new key, as fast as the answers come. Without an answer
 * he sends the very same again, through another api process too, until there is one: as the tablet does.
 */
export class SteadyVoter {
  readonly receipts: { readonly attempt: Attempt; readonly vote: VoteReceipt }[] = [];
  unanswered = 0;
  private isVoting = true;
  private done: Promise<void> = Promise.resolve();

  constructor(
    readonly voter: Attendee,
    private readonly clients: readonly Client[],
  ) {}

  start(ballotId: Id): void {
    this.isVoting = true;
    this.done = this.vote(ballotId);
  }

  /** Lets the vote on its way end. */
  async stop(): Promise<void> {
    this.isVoting = false;
    await this.done;
  }

  /** The same under the same key again. */
  again(ballotId: Id, { key, choice }: Attempt): Promise<VoteReceipt> {
    return this.clients[0]!.voting.cast(ballotId, { choice, opinion: null }, { key });
  }

  private async vote(ballotId: Id): Promise<void> {
    for (let n = 0; this.isVoting; n += 1) {
      const attempt = { key: crypto.randomUUID(), choice: CHOICES[n % CHOICES.length]! };
      this.receipts.push({ attempt, vote: await this.untilAnswered(ballotId, attempt) });
    }
  }

  private async untilAnswered(ballotId: Id, { key, choice }: Attempt): Promise<VoteReceipt> {
    for (let turn = 0; ; turn += 1) {
      try {
        const client = this.clients[turn % this.clients.length]!;
        return await client.voting.cast(ballotId, { choice, opinion: null }, { key });
      } catch (error) {
        if (!isUnknown(error)) throw error;
        this.unanswered += 1;
        await pause(20);
      }
    }
  }
}

/** Nobody knows whether it was done: no answer, or one that speaks of the server's own trouble. */
const isUnknown = (error: unknown): boolean =>
  error instanceof NoAnswerError || (error instanceof ProblemError && error.problem.status >= 500);
