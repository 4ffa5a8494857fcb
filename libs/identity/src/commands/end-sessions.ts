import { Injectable } from '@nestjs/common';
import { type Id, personStream } from '@app/contracts';
import { notFound, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { SessionRepository } from '../data/session.repository.js';

/** Signs one device out: this one, or another of one's own. Its sockets close with the event. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  /** @throws platform/not-found for a session that is not one's own or has ended */
  execute(actor: PersonActor, sessionId: Id): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const ended = await this.within(tx, actor.personId, sessionId);
      if (ended === 0) throw notFound();
    });
  }

  /** @param only null = every device of the person. @returns how many ended */
  async within(tx: Tx, personId: Id, only: Id | null): Promise<number> {
    const ended = await this.sessions.end(tx, personId, only);
    ended.forEach((sessionId) => tx.publish(personStream(personId), 'identity.session-ended', { sessionId }));
    return ended.length;
  }
}
