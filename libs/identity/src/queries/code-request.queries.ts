import { Injectable } from '@nestjs/common';
import { type CodeRequestView, type Id, identityAccess } from '@app/contracts';
import { Clock, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { codeRequestViews } from '../data/code-request-views.js';
import { PersonRepository } from '../data/person.repository.js';

@Injectable()
export class CodeRequestQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonRepository,
    private readonly clock: Clock,
  ) {}

  /** Resets that wait for a second administrator, of people whom the actor administers; oldest first. */
  async waiting(actor: PersonActor): Promise<readonly CodeRequestView[]> {
    const open = await this.open(null);
    const facts = await this.people.facts(
      this.dataSource.manager,
      open.map((row) => row.person_id),
    );
    const mine = open.filter((row) => {
      const person = facts.get(row.person_id);
      return person !== undefined && identityAccess['person.manage'](actor.roles, person);
    });
    return codeRequestViews(
      this.dataSource.manager,
      mine.map((row) => row.id),
    );
  }

  /** The reset of one's own password that waits, so that one can object. */
  async ofMine(actor: PersonActor): Promise<readonly CodeRequestView[]> {
    const open = await this.open(actor.personId);
    return codeRequestViews(
      this.dataSource.manager,
      open.map((row) => row.id),
    );
  }

  private open(personId: Id | null): Promise<{ id: Id; person_id: Id }[]> {
    return this.dataSource.query(
      `select id, person_id from code_requests where expires_at > $1 and ($2::uuid is null or person_id = $2)`,
      [this.clock.now(), personId],
    );
  }
}
