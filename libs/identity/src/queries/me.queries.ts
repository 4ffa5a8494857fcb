import { Injectable } from '@nestjs/common';
import { type Me } from '@app/contracts';
import { notFound, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { Session } from '../data/session-entities.js';
import { PersonReader } from './person.reader.js';

@Injectable()
export class MeQueries {
  constructor(
    private readonly people: PersonReader,
    private readonly dataSource: DataSource,
  ) {}

  async me(actor: PersonActor): Promise<Me> {
    const cards = await this.people.cards([actor.personId, ...actor.aideOf]);
    const person = cards.get(actor.personId);
    const session = await this.dataSource.manager.findOneBy(Session, { id: actor.sessionId });
    const [account] = await this.dataSource.query<{ username: string }[]>(`select username from people where id = $1`, [
      actor.personId,
    ]);
    if (!person || !session || !account) throw notFound();
    return {
      person,
      username: account.username,
      roles: actor.roles,
      aideOf: actor.aideOf.flatMap((id) => cards.get(id) ?? []),
      session: { id: session.id, deviceName: session.deviceName, expiresAt: session.expiresAt.toISOString() },
    };
  }
}
