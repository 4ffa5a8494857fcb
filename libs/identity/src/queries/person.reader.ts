import { Injectable } from '@nestjs/common';
import { type Id, type PersonCard } from '@app/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { personCards } from '../data/person-cards.js';

/** People as other features show them. */
@Injectable()
export class PersonReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Cards by id; unknown ids are left out. Pass the manager of a transaction to read within it. */
  cards(ids: readonly Id[], manager: EntityManager = this.dataSource.manager): Promise<ReadonlyMap<Id, PersonCard>> {
    return personCards(manager, ids);
  }
}
