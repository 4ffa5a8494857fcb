import { Injectable } from '@nestjs/common';
import { type Id, type PersonCard } from '@app/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { personCards } from '../data/person-cards.js';

/** How somebody is reached outside the app. */
export interface Contact {
  readonly fullName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly isDisabled: boolean;
}

/** People as other features show them. */
@Injectable()
export class PersonReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Cards by id; unknown ids are left out. Pass the manager of a transaction to read within it. */
  cards(ids: readonly Id[], manager: EntityManager = this.dataSource.manager): Promise<ReadonlyMap<Id, PersonCard>> {
    return personCards(manager, ids);
  }

  /** Addresses and telephone numbers by id, for those who prepare meetings and for letters; unknown ids are left out. */
  async contacts(
    ids: readonly Id[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ReadonlyMap<Id, Contact>> {
    const rows = await manager.query<(Contact & { readonly id: Id })[]>(
      `select id, full_name as "fullName", email, phone, disabled_at is not null as "isDisabled" from people where id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
