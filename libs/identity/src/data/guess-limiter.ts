import { Injectable } from '@nestjs/common';
import { Clock } from '@app/platform';
import { accountDelaySeconds, networkDelaySeconds } from '../rules/sign-in-delay.js';
import { remainingSeconds, tooSoon } from './attempts.js';
import { SignInRepository } from './sign-in.repository.js';

/** `account`: a few slips are free. `network`: a hall of tablets behind one address may slip two hundred times a day. */
export type GuessScope = 'account' | 'network';

/** The growing wait of sign-in, for the short codes that other features let people type. */
@Injectable()
export class GuessLimiter {
  constructor(
    private readonly repository: SignInRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts a guess before it is checked: parallel guesses cannot outrun the wait. A right one is forgotten again.
   * @param key who guesses what, e.g. `hall-code:<personId>`
   * @throws identity/wait-before-retry
   */
  async take(key: string, scope: GuessScope): Promise<void> {
    const now = this.clock.now();
    const before = await this.repository.countAttempt(key, now);
    const delay = scope === 'account' ? accountDelaySeconds : networkDelaySeconds;
    const wait = remainingSeconds(before, delay(before.failures), now);
    if (wait > 0) throw tooSoon(wait);
  }

  /** Of a network only the right guess itself: the wrong ones may be somebody else's. */
  forget(key: string, scope: GuessScope): Promise<void> {
    switch (scope) {
      case 'account':
        return this.repository.forgetAttempts([key]);
      case 'network':
        return this.repository.takeBackAttempt(key);
    }
  }
}
