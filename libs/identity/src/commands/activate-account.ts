import { Injectable } from '@nestjs/common';
import { type ActivateInput } from '@app/contracts';
import { AppError, Clock, systemActor, UnitOfWork } from '@app/platform';
import { Passwords } from '../data/passwords.js';
import { SignInRepository } from '../data/sign-in.repository.js';
import { normaliseCode } from '../rules/activation-code.js';
import { isStrongPassword, PASSWORD_MIN } from '../rules/password-strength.js';
import { accountDelaySeconds } from '../rules/sign-in-delay.js';
import { type DeviceFacts, type OpenedSession, OpenSession } from './open-session.js';

/** First sign-in, or a new password after a forgotten one: the code works once, within 72 hours. */
@Injectable()
export class ActivateAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: SignInRepository,
    private readonly passwords: Passwords,
    private readonly openSession: OpenSession,
    private readonly clock: Clock,
  ) {}

  /** @throws identity/password-too-weak, identity/wait-before-retry, identity/activation-refused (also for unknown names) */
  async execute(input: ActivateInput, device: DeviceFacts): Promise<OpenedSession> {
    const username = input.username.trim().toLowerCase();
    if (!isStrongPassword(input.newPassword, username))
      throw new AppError('identity/password-too-weak', { facts: { minimum: PASSWORD_MIN } });
    const key = `activate:${username}@${device.network}`;
    await this.delay(key);
    const account = await this.repository.findAccount(username);
    // Hashed before the code is known to be right: the same work whatever the outcome.
    const passwordHash = await this.passwords.hash(input.newPassword);
    const opened = await this.unitOfWork.run(systemActor('activation'), async (tx) => {
      const fits = account !== null && (await this.repository.useCode(tx, account.id, normaliseCode(input.code)));
      if (!fits) return null;
      await this.repository.setPassword(tx, account.id, passwordHash);
      return this.openSession.within(tx, account, device, 'activated');
    });
    if (!opened) throw new AppError('identity/activation-refused');
    await this.repository.forgetAttempts([key]);
    return opened;
  }

  private async delay(key: string): Promise<void> {
    const now = this.clock.now();
    const before = await this.repository.countAttempt(key, now);
    const wait = Math.ceil(
      (before.lastAt.getTime() + accountDelaySeconds(before.failures) * 1000 - now.getTime()) / 1000,
    );
    if (wait > 0)
      throw new AppError('identity/wait-before-retry', { retryAfterSeconds: wait, facts: { seconds: wait } });
  }
}
