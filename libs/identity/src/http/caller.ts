import { type IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { type Actor, anonymous, type CallerPort, CONFIG, type Config } from '@app/platform';
import { ScreenCallerPort } from '../queries/screen-caller.port.js';
import { SessionQueries } from '../queries/session.queries.js';
import { sessionToken } from './cookies.js';
import { screenToken } from './screen-cookie.js';

/** Who calls, from the session cookie; asked by every route and every socket. */
@Injectable()
export class SessionCaller implements CallerPort {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly screens: ScreenCallerPort,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async identify(request: IncomingMessage): Promise<Actor> {
    const secure = this.config.publicUrl.protocol === 'https:';
    const token = sessionToken(request, secure);
    const actor = token === null ? anonymous : await this.sessions.actorOf(token);
    if (actor.kind !== 'anonymous') return actor;
    const screen = screenToken(request, secure);
    return screen === null ? anonymous : this.screens.actorOf(screen);
  }

  touch(sessionIds: readonly Id[]): Promise<void> {
    return this.sessions.touch(sessionIds);
  }

  stillLive(sessionIds: readonly Id[]): Promise<ReadonlySet<Id>> {
    return this.sessions.stillLive(sessionIds);
  }
}
