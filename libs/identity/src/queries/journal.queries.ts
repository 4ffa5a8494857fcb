import { Injectable } from '@nestjs/common';
import {
  DIRECTORY_LIMITS,
  type Id,
  identityAccess,
  type JournalEntry,
  type JournalOutcome,
  type Page,
} from '@app/contracts';
import { AppError, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../data/cursor.js';
import { personCards } from '../data/person-cards.js';
import { PersonRepository } from '../data/person.repository.js';

interface EntryRow {
  readonly id: string;
  readonly at: Date;
  readonly person_id: Id | null;
  readonly outcome: JournalOutcome;
  readonly network: string;
  readonly device_name: string;
  readonly by_id: Id | null;
}

/** The sign-in journal, newest first: one's own, that of a person one administers, or everybody's. */
@Injectable()
export class JournalQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonRepository,
  ) {}

  mine(actor: PersonActor, cursor?: string): Promise<Page<JournalEntry>> {
    return this.page(actor.personId, cursor);
  }

  /** @throws platform/not-found, platform/forbidden */
  async ofPerson(actor: PersonActor, personId: Id, cursor?: string): Promise<Page<JournalEntry>> {
    const facts = await this.people.requireReadable(this.dataSource.manager, actor, personId);
    const may = identityAccess['person.manage'](actor.roles, facts) || identityAccess['journal.read-all'](actor.roles);
    if (!may) throw new AppError('platform/forbidden');
    return this.page(personId, cursor);
  }

  /** Also attempts on names that nobody has. For sysadmins and auditors (the route says so). */
  all(cursor?: string): Promise<Page<JournalEntry>> {
    return this.page(null, cursor);
  }

  private async page(personId: Id | null, cursor: string | undefined): Promise<Page<JournalEntry>> {
    const before = cursor === undefined ? null : Number(decodeCursor(cursor, 1)[0]);
    if (before !== null && !Number.isSafeInteger(before)) throw new AppError('platform/invalid-input');
    const limit = DIRECTORY_LIMITS.pageRows;
    const rows = await this.dataSource.query<EntryRow[]>(
      `select id, at, person_id, outcome, network, device_name, by_id from sign_in_journal
       where ($1::uuid is null or person_id = $1) and ($2::bigint is null or id < $2) order by id desc limit $3`,
      [personId, before, limit + 1],
    );
    const part = rows.slice(0, limit);
    const cards = await personCards(
      this.dataSource.manager,
      part.flatMap((row) => [row.person_id, row.by_id].filter((id) => id !== null)),
    );
    const card = (id: Id | null) => (id === null ? null : (cards.get(id) ?? null));
    return {
      rows: part.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        person: card(row.person_id),
        outcome: row.outcome,
        network: row.network,
        deviceName: row.device_name,
        by: card(row.by_id),
      })),
      next: rows.length > limit ? encodeCursor([Number(part.at(-1)!.id)]) : null,
    };
  }
}
