import { Injectable } from '@nestjs/common';
import { type StepUpInput } from '@app/contracts';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { Attempts } from '../data/attempts.js';
import { Passwords } from '../data/passwords.js';
import { SessionRepository } from '../data/session.repository.js';
import { SignInRepository } from '../data/sign-in.repository.js';

/** Proves once more who holds this session; it goes on under a new token. */
@Injectable()
export class StepUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly signIns: SignInRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /** @returns the token for the cookie. @throws identity/wrong-password, identity/wait-before-retry */
  async execute(actor: PersonActor, input: StepUpInput): Promise<string> {
    const key = `password:${actor.personId}`;
    await this.attempts.count(key);
    const token = await this.unitOfWork.run(actor, async (tx) => {
      const account = await this.signIns.lockAccount(tx, actor.personId);
      if (!account) throw notFound();

      if (!(await this.passwords.matches(input.password, account.passwordHash)))
        throw new AppError('identity/wrong-password');

      return this.sessions.renew(tx, actor.sessionId);
    });
    await this.attempts.forget(key);
    return token;
  }
}
