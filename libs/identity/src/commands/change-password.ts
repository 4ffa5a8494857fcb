import { Injectable } from '@nestjs/common';
import { type PasswordChangeInput } from '@app/contracts';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { Attempts } from '../data/attempts.js';
import { Passwords } from '../data/passwords.js';
import { SessionRepository } from '../data/session.repository.js';
import { SignInRepository } from '../data/sign-in.repository.js';
import { isStrongPassword, PASSWORD_MIN } from '../rules/password-strength.js';
import { type EndedFrom } from './end-session.js';

/** One's own password, by the old one; every other device is signed out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly signIns: SignInRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /** @throws identity/wrong-password, identity/wait-before-retry, identity/password-too-weak */
  async execute(actor: PersonActor, input: PasswordChangeInput, from: EndedFrom): Promise<void> {
    const key = `password:${actor.personId}`;
    await this.attempts.count(key);
    await this.unitOfWork.run(actor, async (tx) => {
      const account = await this.signIns.lockAccount(tx, actor.personId);
      if (!account) throw notFound();

      if (!(await this.passwords.matches(input.oldPassword, account.passwordHash)))
        throw new AppError('identity/wrong-password');
      const username = await this.signIns.usernameOf(tx, actor.personId);
      if (!isStrongPassword(input.newPassword, username))
        throw new AppError('identity/password-too-weak', { facts: { minimum: PASSWORD_MIN } });

      await this.signIns.setPassword(tx, actor.personId, await this.passwords.hash(input.newPassword));
      await this.sessions.end(tx, actor.personId, { except: actor.sessionId });

      const { network, deviceName } = from;
      const personId = actor.personId;
      await this.signIns.journal(tx, { personId, outcome: 'password-changed', network, deviceName, byId: null });
    });
    await this.attempts.forget(key);
  }
}
