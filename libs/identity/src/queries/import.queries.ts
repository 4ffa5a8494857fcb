import { Injectable } from '@nestjs/common';
import { type Id, type ImportPreview } from '@app/contracts';
import { notFound, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { PeopleImport } from '../data/account-entities.js';
import { importView } from '../data/import-views.js';

@Injectable()
export class ImportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** A preview of one's own. @throws platform/not-found */
  async one(actor: PersonActor, id: Id): Promise<ImportPreview> {
    const row = await this.dataSource.manager.findOneBy(PeopleImport, { id, uploadedBy: actor.personId });
    if (!row) throw notFound();
    return importView(row);
  }
}
