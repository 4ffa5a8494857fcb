import { Injectable } from '@nestjs/common';
import { type DeviceView } from '@app/contracts';
import { type Actor, anonymous, type PersonActor } from '@app/platform';
import { SessionRepository } from '../data/session.repository.js';

@Injectable()
export class SessionQueries {
  constructor(private readonly sessions: SessionRepository) {}

  async actorOf(token: string): Promise<Actor> {
    const session = await this.sessions.findLive(token);
    if (!session) return anonymous;
    const { id, personId, roles, aideOf, onlyMeetingId } = session;
    return { kind: 'person', sessionId: id, personId, roles, aideOf, onlyMeetingId };
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
