import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { SessionRepository } from '../data/session.repository.js';
import { SignInRepository } from '../data/sign-in.repository.js';

export interface EndedFrom {
  readonly network: string;
  readonly deviceName: string;
}

/** Signs out one of one's own devices: this one, or another. Its sockets close with the event. */
@Injectable()
export class EndSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly repository: SignInRepository,
  ) {}

  /** @throws platform/not-found for a session that is not one's own or has ended */
  execute(actor: PersonActor, sessionId: Id, from: EndedFrom): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const ended = await this.sessions.end(tx, actor.personId, { only: sessionId });

      if (ended.length === 0) throw notFound();

      await this.repository.journal(tx, { personId: actor.personId, outcome: 'signed-out', byId: null, ...from });
    });
  }
}
