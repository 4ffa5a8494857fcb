import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '@app/platform';
import { accountDelaySeconds } from '../rules/sign-in-delay.js';
import { SignInRepository } from './sign-in.repository.js';

export interface AttemptsSoFar {
  readonly failures: number;
  readonly lastAt: Date;
}

/** Seconds still to wait. Without a delay there is nothing to wait for, also when two attempts overlap. */
export const remainingSeconds = (so: AttemptsSoFar, delaySeconds: number, now: Date): number =>
  delaySeconds === 0 ? 0 : Math.ceil((so.lastAt.getTime() + delaySeconds * 1000 - now.getTime()) / 1000);

/** The growing wait after wrong attempts under one key. */
@Injectable()
export class Attempts {
  constructor(
    private readonly repository: SignInRepository,
    private readonly clock: Clock,
  ) {}

  /** Counted before it is checked: parallel guesses cannot outrun the delay. @throws identity/wait-before-retry */
  async count(key: string): Promise<void> {
    const now = this.clock.now();
    const before = await this.repository.countAttempt(key, now);
    const wait = remainingSeconds(before, accountDelaySeconds(before.failures), now);
    if (wait > 0) throw tooSoon(wait);
  }

  forget(key: string): Promise<void> {
    return this.repository.forgetAttempts([key]);
  }
}

export const tooSoon = (seconds: number): AppError =>
  new AppError('identity/wait-before-retry', { retryAfterSeconds: seconds, facts: { seconds } });
