import { DOCUMENT_LIMITS, type Id, type UploadInput, type UploadTicket } from '@app/contracts';
import { type PersonActor, type Tx } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { DocumentVersion, Upload } from './entities.js';

export const expiryOf = (touchedAt: Date): Date =>
  new Date(touchedAt.getTime() + DOCUMENT_LIMITS.uploadHours * 3600_000);

/** The next version of a paper and its upload, in quarantine until the last byte is there. */
export async function startVersion(
  tx: Tx,
  actor: PersonActor,
  documentId: Id,
  input: UploadInput,
): Promise<UploadTicket> {
  const [versionId, uploadId] = [uuidv7(), uuidv7()];
  const [last] = await tx.manager.query<{ number: number }[]>(
    `select coalesce(max(number), 0) as number from document_versions where document_id = $1`,
    [documentId],
  );
  await tx.manager.insert(DocumentVersion, {
    id: versionId,
    documentId,
    number: (last?.number ?? 0) + 1,
    fileName: input.fileName,
    state: 'quarantine',
    refusal: null,
    step: 'receive',
    pagesDone: 0,
    pagesTotal: 0,
    originalSize: input.size,
    originalSha256: null,
    readingKey: null,
    readingSize: null,
    readingSha256: null,
    pages: null,
    pageSizes: null,
    uploadedBy: actor.personId,
    declaredAt: tx.at,
    uploadedAt: null,
    readyAt: null,
  });
  await tx.manager.insert(Upload, { id: uploadId, versionId, size: input.size, received: 0, touchedAt: tx.at });
  const expiresAt = expiryOf(tx.at).toISOString();
  return { uploadId, documentId, versionId, size: input.size, expiresAt };
}
