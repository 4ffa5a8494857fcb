import { type Client } from '@app/client';
import { type Id, type VoteChoice, type VoteReceipt } from '@app/contracts';
import { type Attendee } from '../../support/a-meeting.js';
import { untilAnswered } from './until-answered.js';

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
      const { key, choice } = attempt;
      const send = (client: Client) => client.voting.cast(ballotId, { choice, opinion: null }, { key });
      const vote = await untilAnswered(this.clients, send, () => (this.unanswered += 1));
      this.receipts.push({ attempt, vote });
    }
  }
}
