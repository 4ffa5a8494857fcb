import { Injectable } from '@nestjs/common';
import { AppError, Clock, systemActor, UnitOfWork } from '@app/platform';
import { type Account, type Attempts, SignInRepository } from '../data/sign-in.repository.js';
import { Passwords } from '../data/passwords.js';
import { accountDelaySeconds, networkDelaySeconds } from '../rules/sign-in-delay.js';

export type { Account } from '../data/sign-in.repository.js';

export interface SignInAttempt {
  readonly username: string;
  readonly password: string;
  /** Address the request came from. */
  readonly network: string;
  readonly browserToken: string | null;
  readonly deviceName: string;
}

const remaining = (attempts: Attempts, delay: number, now: Date): number =>
  Math.ceil((attempts.lastAt.getTime() + delay * 1000 - now.getTime()) / 1000);

/** Is this the password? Same answer and time for unknown names; a growing wait per account and network, never a lock. */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly repository: SignInRepository,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws identity/wait-before-retry, identity/wrong-credentials */
  async execute(attempt: SignInAttempt): Promise<Account> {
    const username = attempt.username.trim().toLowerCase();
    const account = await this.repository.findAccount(username);
    const known = account !== null && (await this.repository.knowsBrowser(account.id, attempt.browserToken));
    const keys = { account: `account:${username}@${attempt.network}`, network: `network:${attempt.network}` };
    if (!known) await this.delay(keys, attempt, account);
    if (await this.passwords.matches(attempt.password, account?.passwordHash ?? null)) {
      await this.repository.forgetAttempts([keys.account]);
      return account!;
    }
    if (!known) await this.repository.countAttempt(keys.network, this.clock.now());
    await this.refused(attempt, account, 'wrong-credentials');
    throw new AppError('identity/wrong-credentials');
  }

  private async delay(
    keys: { account: string; network: string },
    attempt: SignInAttempt,
    account: Account | null,
  ): Promise<void> {
    const now = this.clock.now();
    const [own, network] = [
      await this.repository.readAttempts(keys.account),
      await this.repository.readAttempts(keys.network),
    ];
    const wait = Math.max(
      remaining(own, accountDelaySeconds(own.failures), now),
      remaining(network, networkDelaySeconds(network.failures), now),
    );
    if (wait > 0) {
      await this.refused(attempt, account, 'delayed');
      throw new AppError('identity/wait-before-retry', { retryAfterSeconds: wait, facts: { seconds: wait } });
    }
    // Counted before it is checked: parallel guesses cannot outrun the delay.
    const before = await this.repository.countAttempt(keys.account, now);
    const overtaken = remaining(before, accountDelaySeconds(before.failures), now);
    if (overtaken > 0)
      throw new AppError('identity/wait-before-retry', { retryAfterSeconds: overtaken, facts: { seconds: overtaken } });
  }

  private async refused(
    attempt: SignInAttempt,
    account: Account | null,
    outcome: 'wrong-credentials' | 'delayed',
  ): Promise<void> {
    const { network, deviceName } = attempt;
    await this.unitOfWork.run(systemActor('sign-in'), (tx) =>
      this.repository.journal(tx, { personId: account?.id ?? null, outcome, network, deviceName }),
    );
  }
}
