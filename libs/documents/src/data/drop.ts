import { type DocumentState, type Id } from '@app/contracts';
import { type Tx } from '@app/platform';
import { type Document, DocumentVersion } from './entities.js';
import { removeDocument, removeVersions } from './remove.js';
import { tellDocument, tellIntake } from './tell.js';

/** Removes one version that was never ready, and with the last of them the paper, which nobody ever saw. */
export async function dropVersion(tx: Tx, document: Document, versionId: Id): Promise<DocumentState> {
  await removeVersions(tx, [versionId]);
  if (await tx.manager.existsBy(DocumentVersion, { documentId: document.id }))
    return tellDocument(tx, document.meetingId, document.id);

  await removeDocument(tx, document.id, []);
  tellIntake(tx, document.meetingId, document.id, { intake: null });
  return { document: null, intake: null };
}
