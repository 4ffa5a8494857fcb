import { type Id } from '@app/contracts';
import { type Tx } from '@app/platform';
import { eraseJob } from './jobs.js';
import { QUARANTINE, versionPrefix } from './object-keys.js';

/** Removes versions with all that is kept of them; the objects go after the commit. */
export async function removeVersions(tx: Tx, versionIds: readonly Id[]): Promise<void> {
  if (versionIds.length === 0) return;
  const uploads = await tx.manager.query<{ id: Id }[]>(`select id from uploads where version_id = any($1)`, [
    versionIds,
  ]);
  const prefixes = [...uploads.map(({ id }) => `${QUARANTINE}${id}/`), ...versionIds.map(versionPrefix)];
  tx.enqueue(eraseJob, { prefixes });
  await tx.manager.query(`delete from document_versions where id = any($1)`, [versionIds]);
}

/** Removes a paper with all its versions. */
export async function removeDocument(tx: Tx, documentId: Id, versionIds: readonly Id[]): Promise<void> {
  await removeVersions(tx, versionIds);
  await tx.manager.query(`delete from documents where id = $1`, [documentId]);
}
