import { type Id, type PaperLevel, type VersionView } from '@app/contracts';
import { type EntityManager } from 'typeorm';
import { toVersion, versionColumns, type VersionRow } from './views.js';

export interface StoredVersion {
  readonly documentId: Id;
  readonly meetingId: Id;
  readonly itemId: Id | null;
  readonly version: VersionView;
  readonly readingKey: string;
  readonly originalSize: number;
  /** Of the person asked for; null = no grant. */
  readonly level: PaperLevel | null;
}

/** A version that is ready, of a paper that was not recalled, and what a person may do with it: one question per range of bytes. */
export async function storedVersion(
  manager: EntityManager,
  ask: { readonly documentId: Id; readonly versionId: Id; readonly personId: Id | null },
): Promise<StoredVersion | null> {
  const [row] = await manager.query<
    (VersionRow & {
      meeting_id: Id;
      item_id: Id | null;
      reading_key: string;
      original_size: string;
      level: PaperLevel | null;
    })[]
  >(
    `select d.meeting_id, d.item_id, ${versionColumns}, v.reading_key, v.original_size, g.level
     from documents d
     join document_versions v on v.document_id = d.id and v.id = $2 and v.state = 'ready'
     left join doc_grants g on g.document_id = d.id and g.person_id = $3 and g.until_at is null
     where d.id = $1 and d.recalled_at is null`,
    [ask.documentId, ask.versionId, ask.personId],
  );
  if (!row) return null;
  return {
    documentId: ask.documentId,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    version: toVersion(row),
    readingKey: row.reading_key,
    originalSize: Number(row.original_size),
    level: row.level,
  };
}
