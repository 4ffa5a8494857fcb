import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { identityAccess, IMPORT_LIMITS, type ImportPreview, unitPath } from '@app/contracts';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { DataSource, LessThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { PeopleImport } from '../data/account-entities.js';
import { importConflicts } from '../data/import-conflicts.js';
import { importView } from '../data/import-views.js';
import { readTable, type Table } from '../data/read-table.js';
import { unitViews } from '../data/unit-views.js';
import { readHeadings } from '../rules/import-headings.js';
import { type ReadRows, readRows } from '../rules/import-rows.js';
import { unitFinder } from '../rules/import-units.js';

const KEPT_MS = 24 * 3600_000;

/** Reads a file of people and names every bad row and column. Nobody is made until it is accepted. */
@Injectable()
export class PreviewImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
  ) {}

  /** @throws identity/import-unreadable, platform/too-large */
  async execute(actor: PersonActor, file: { readonly name: string; readonly bytes: Buffer }): Promise<ImportPreview> {
    if (file.bytes.length > IMPORT_LIMITS.bytes) throw new AppError('platform/too-large');
    const { rows, problems } = await this.read(actor, await readTable(file.bytes));
    return this.unitOfWork.run(actor, async (tx) => {
      // What files said of people is not kept for longer than somebody needs to look at it.
      await tx.manager.delete(PeopleImport, { uploadedAt: LessThan(new Date(tx.at.getTime() - KEPT_MS)) });

      const preview = {
        id: uuidv7(),
        uploadedBy: actor.personId,
        uploadedAt: tx.at,
        fileName: file.name,
        sha256: createHash('sha256').update(file.bytes).digest(),
        rows: [...rows],
        problems: [...problems],
        acceptedAt: null,
      };
      await tx.manager.insert(PeopleImport, preview);

      return importView(preview);
    });
  }

  private async read(actor: PersonActor, table: Table): Promise<ReadRows> {
    const headings = readHeadings(table);
    if (headings.rowIndex < 0) return { rows: [], problems: headings.problems };
    const tree = await unitViews(this.dataSource.manager);
    const byId = new Map(tree.map((unit) => [unit.id, unit]));
    const read = readRows(table, headings, {
      findUnit: unitFinder(tree, (unit) => identityAccess['post.give'](actor.roles, unitPath(byId, unit.id))),
      unit: identityAccess['unit.create'](actor.roles, []) ? 'optional' : 'required',
    });
    const conflicts = await importConflicts(this.dataSource.manager, read.rows);
    const problems = [...headings.problems, ...read.problems, ...conflicts];
    return { rows: read.rows, problems: problems.sort((a, b) => a.row - b.row) };
  }
}
