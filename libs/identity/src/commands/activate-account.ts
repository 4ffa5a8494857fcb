import { Injectable } from '@nestjs/common';
import { type ActivateInput, foldUsername } from '@app/contracts';
import { AppError, systemActor, UnitOfWork } from '@app/platform';
import { Attempts } from '../data/attempts.js';
import { Passwords } from '../data/passwords.js';
import { type DeviceFacts, type OpenedSession, SessionOpening } from '../data/session-opening.js';
import { SignInRepository } from '../data/sign-in.repository.js';
import { normaliseCode } from '../rules/activation-code.js';
import { isStrongPassword, PASSWORD_MIN } from '../rules/password-strength.js';

/** First sign-in, or a new password after a forgotten one: the code works once, within 72 hours. */
@Injectable()
export class ActivateAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: SignInRepository,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly opening: SessionOpening,
  ) {}

  /** @throws identity/password-too-weak, identity/wait-before-retry, identity/activation-refused (also for unknown names) */
  async execute(input: ActivateInput, device: DeviceFacts): Promise<OpenedSession> {
    const username = foldUsername(input.username);
    if (!isStrongPassword(input.newPassword, username))
      throw new AppError('identity/password-too-weak', { facts: { minimum: PASSWORD_MIN } });
    const key = `activate:${username}@${device.network}`;
    await this.attempts.count(key);
    const account = await this.repository.findAccount(username);
    // Hashed before the code is known to be right: the same work whatever the outcome.
    const passwordHash = await this.passwords.hash(input.newPassword);
    const opened = await this.unitOfWork.run(systemActor('activation'), async (tx) => {
      const current = account === null ? null : await this.repository.lockAccount(tx, account.id);

      if (current === null || !(await this.repository.useCode(tx, current.id, normaliseCode(input.code)))) {
        const { network, deviceName } = device;
        const outcome = 'activation-refused' as const;
        await this.repository.journal(tx, { personId: account?.id ?? null, outcome, network, deviceName, byId: null });
        return null;
      }

      await this.repository.setPassword(tx, current.id, passwordHash);

      return this.opening.within(tx, current, device, 'activated');
    });
    if (!opened) throw new AppError('identity/activation-refused');
    await this.attempts.forget(key);
    return opened;
  }
}
