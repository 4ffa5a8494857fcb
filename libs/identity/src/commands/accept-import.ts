import { Injectable } from '@nestjs/common';
import { type Id, identityAccess, type ImportResult, type ImportRow } from '@app/contracts';
import { AppError, notFound, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { PeopleImport } from '../data/account-entities.js';
import { refuseConflicts, UNIQUE } from '../data/conflicts.js';
import { Person, Post } from '../data/entities.js';
import { importConflicts } from '../data/import-conflicts.js';
import { unitPaths } from '../data/unit-tree.js';

/** Rows of one INSERT; PostgreSQL takes 65,535 values at a time. */
const CHUNK = 1000;

/** Makes everybody in a previewed file, or nobody. What changed since the preview is looked at again. */
@Injectable()
export class AcceptImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws identity/import-has-errors (with the row of the first), identity/import-already-accepted, platform/not-found */
  execute(actor: PersonActor, importId: Id): Promise<ImportResult> {
    return this.unitOfWork.run(actor, async (tx) => {
      const preview = await tx.manager.findOne(PeopleImport, {
        where: { id: importId, uploadedBy: actor.personId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!preview) throw notFound();

      if (preview.acceptedAt !== null) throw new AppError('identity/import-already-accepted');
      const problems = [...preview.problems, ...(await importConflicts(tx.manager, preview.rows))];
      const error = problems.find((problem) => problem.level === 'error');
      if (error) throw new AppError('identity/import-has-errors', { facts: { row: error.row, reason: error.reason } });
      await assertReach(tx, actor, preview.rows);

      const made = refuseConflicts(insertPeople(tx, preview.rows), { [UNIQUE]: 'identity/import-has-errors' });
      const created = await made;
      // What the file said of people lives on in the people alone.
      await tx.manager.update(PeopleImport, { id: importId }, { acceptedAt: tx.at, rows: [], problems: [] });

      const sha256 = preview.sha256.toString('hex');
      tx.audit({ action: 'identity.people-imported', subject: `import:${importId}`, details: { created, sha256 } });
      return { id: importId, created };
    });
  }
}

/** Units may have moved, and so may the administrator's reach. */
async function assertReach(tx: Tx, actor: PersonActor, rows: readonly ImportRow[]): Promise<void> {
  const paths = await unitPaths(
    tx.manager,
    rows.flatMap((row) => row.unitId ?? []),
  );
  const unreached = rows.find((row) => {
    const path = row.unitId === null ? [] : paths.get(row.unitId);
    return path === undefined || !identityAccess['post.give'](actor.roles, path);
  });
  if (unreached)
    throw new AppError('identity/import-has-errors', { facts: { row: unreached.row, reason: 'unknown-unit' } });
}

async function insertPeople(tx: Tx, rows: readonly ImportRow[]): Promise<number> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const made = rows.slice(from, from + CHUNK).map((row) => ({ row, id: uuidv7() }));
    await tx.manager.insert(
      Person,
      made.map(({ row, id }) => {
        const { fullName, honorific, username, email, phone, protocolRank } = row;
        const account = { passwordHash: null, disabledAt: null };
        return { id, fullName, honorific, username, email, phone, protocolRank, ...account };
      }),
    );
    const posts = made.flatMap(({ row: { unitId, title }, id: personId }) =>
      unitId === null ? [] : [{ id: uuidv7(), personId, unitId, title, isMain: true }],
    );
    if (posts.length > 0) await tx.manager.insert(Post, posts);
  }
  return rows.length;
}
