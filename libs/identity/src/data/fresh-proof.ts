import { Injectable } from '@nestjs/common';
import { AppError, type PersonActor, type Tx } from '@app/platform';
import { SessionRepository } from './session.repository.js';

/** For acts that need more than a tablet left open: granting roles, recalling papers. */
@Injectable()
export class FreshProof {
  constructor(private readonly sessions: SessionRepository) {}

  /** @throws identity/step-up-required unless the person signed in or proved themselves within the last five minutes */
  async require(tx: Tx, actor: PersonActor): Promise<void> {
    if (!(await this.sessions.isFresh(tx, actor.sessionId))) throw new AppError('identity/step-up-required');
  }
}
