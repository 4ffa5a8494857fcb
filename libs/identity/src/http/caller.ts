import { type IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { type Actor, anonymous, type CallerPort, CONFIG, type Config } from '@app/platform';
import { SessionQueries } from '../queries/session.queries.js';
import { sessionToken } from './cookies.js';

/** Who calls, from the session cookie; asked by every route and every socket. */
@Injectable()
export class SessionCaller implements CallerPort {
  constructor(
    private readonly sessions: SessionQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async identify(request: IncomingMessage): Promise<Actor> {
    const token = sessionToken(request, this.config.publicUrl.protocol === 'https:');
    return token === null ? anonymous : this.sessions.actorOf(token);
  }

  stillLive(sessionIds: readonly Id[]): Promise<ReadonlySet<Id>> {
    return this.sessions.stillLive(sessionIds);
  }
}
