import { Injectable } from '@nestjs/common';
import { type DeviceView, type Id } from '@app/contracts';
import { type Actor, anonymous, type PersonActor } from '@app/platform';
import { SessionRepository } from '../data/session.repository.js';

@Injectable()
export class SessionQueries {
  constructor(private readonly sessions: SessionRepository) {}

  /** A tablet handed out for one meeting is no administrator and no aide: it was prepared with a seat's code, not with a password. */
  async actorOf(token: string): Promise<Actor> {
    const session = await this.sessions.findLive(token);
    if (!session) return anonymous;
    const { id, personId, onlyMeetingId } = session;
    const { roles, aideOf } = onlyMeetingId === null ? session : { roles: [], aideOf: [] };
    return { kind: 'person', sessionId: id, personId, roles, aideOf, onlyMeetingId };
  }

  touch(ids: readonly Id[]): Promise<void> {
    return this.sessions.touchLive(ids);
  }

  stillLive(ids: readonly Id[]): Promise<ReadonlySet<Id>> {
    return this.sessions.stillLive(ids);
  }

  async devicesOf(person: PersonActor): Promise<readonly DeviceView[]> {
    const sessions = await this.sessions.listLive(person.personId);
    return sessions.map((session) => ({
      id: session.id,
      deviceName: session.deviceName,
      signedInAt: session.signedInAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      current: session.id === person.sessionId,
    }));
  }
}
