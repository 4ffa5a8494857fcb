import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork } from '@app/platform';
import { type Account } from '../data/sign-in.repository.js';
import { type DeviceFacts, type OpenedSession, OpenSession } from './open-session.js';

/** Opens a session for an account whose way in (password today) has been checked by its passport strategy. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openSession: OpenSession,
  ) {}

  execute(account: Account, device: DeviceFacts): Promise<OpenedSession> {
    return this.unitOfWork.run(systemActor('sign-in'), (tx) =>
      this.openSession.within(tx, account, device, 'signed-in'),
    );
  }
}
