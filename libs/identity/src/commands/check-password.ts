import { Injectable } from '@nestjs/common';
import { foldUsername } from '@app/contracts';
import { AppError, Clock, systemActor, UnitOfWork } from '@app/platform';
import { Attempts, remainingSeconds, tooSoon } from '../data/attempts.js';
import { Passwords } from '../data/passwords.js';
import { type Account, SignInRepository } from '../data/sign-in.repository.js';
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

/** Is this the password? Same answer and time for unknown names; a growing wait per account and network, never a lock. */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly repository: SignInRepository,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws identity/wait-before-retry, identity/wrong-credentials */
  async execute(attempt: SignInAttempt): Promise<Account> {
    const username = foldUsername(attempt.username);
    const account = await this.repository.findAccount(username);
    const known = account !== null && (await this.repository.knowsBrowser(account.id, attempt.browserToken));
    // Whoever guesses elsewhere cannot slow down a browser that signed in before; that one waits for its own slips alone.
    const place = known ? `browser:${account.id}` : attempt.network;
    const keys = { account: `account:${username}@${place}`, network: known ? null : `network:${attempt.network}` };
    await this.delay(keys, attempt, account);
    if (await this.passwords.matches(attempt.password, account?.passwordHash ?? null)) {
      await this.attempts.forget(keys.account);
      return account!;
    }
    if (keys.network !== null) await this.repository.countAttempt(keys.network, this.clock.now());
    await this.refused(attempt, account, 'wrong-credentials');
    throw new AppError('identity/wrong-credentials');
  }

  private async delay(
    keys: { account: string; network: string | null },
    attempt: SignInAttempt,
    account: Account | null,
  ): Promise<void> {
    const now = this.clock.now();
    const own = await this.repository.readAttempts(keys.account);
    const network = keys.network === null ? null : await this.repository.readAttempts(keys.network);
    const wait = Math.max(
      remainingSeconds(own, accountDelaySeconds(own.failures), now),
      network === null ? 0 : remainingSeconds(network, networkDelaySeconds(network.failures), now),
    );
    if (wait > 0) {
      await this.refused(attempt, account, 'delayed');
      throw tooSoon(wait);
    }
    await this.attempts.count(keys.account);
  }

  private async refused(
    attempt: SignInAttempt,
    account: Account | null,
    outcome: 'wrong-credentials' | 'delayed',
  ): Promise<void> {
    const { network, deviceName } = attempt;
    await this.unitOfWork.run(systemActor('sign-in'), (tx) =>
      this.repository.journal(tx, { personId: account?.id ?? null, outcome, network, deviceName, byId: null }),
    );
  }
}
