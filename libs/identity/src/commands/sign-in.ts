import { Injectable } from '@nestjs/common';
import { AppError, systemActor, UnitOfWork } from '@app/platform';
import { type Account, SignInRepository } from '../data/sign-in.repository.js';
import { type DeviceFacts, type OpenedSession, SessionOpening } from '../data/session-opening.js';

export type { DeviceFacts, OpenedSession } from '../data/session-opening.js';

/** Opens a session for an account whose way in (password today) has been checked by its passport strategy. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: SignInRepository,
    private readonly opening: SessionOpening,
  ) {}

  /** @throws identity/wrong-credentials when the account was reset or disabled since the check */
  execute(account: Account, device: DeviceFacts): Promise<OpenedSession> {
    return this.unitOfWork.run(systemActor('sign-in'), async (tx) => {
      const current = await this.repository.lockAccount(tx, account.id);

      if (current?.passwordHash !== account.passwordHash) throw new AppError('identity/wrong-credentials');

      return this.opening.within(tx, current, device, 'signed-in');
    });
  }
}
