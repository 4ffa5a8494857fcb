import { Injectable } from '@nestjs/common';
import { type PersonActor, UnitOfWork } from '@app/platform';
import { SessionRepository } from '../data/session.repository.js';
import { SignInRepository } from '../data/sign-in.repository.js';
import { type EndedFrom } from './end-session.js';

/** Signs out every device of one's own but this one. */
@Injectable()
export class EndOtherSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly repository: SignInRepository,
  ) {}

  execute(actor: PersonActor, from: EndedFrom): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const ended = await this.sessions.end(tx, actor.personId, { except: actor.sessionId });

      if (ended.length > 0)
        await this.repository.journal(tx, { personId: actor.personId, outcome: 'signed-out', byId: null, ...from });
    });
  }
}
