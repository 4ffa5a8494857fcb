import {
  type DocumentKind,
  type DocumentRefusal,
  type DocumentState,
  type DocumentView,
  type Id,
  type IntakeView,
  type RecalledView,
  SEALED_TITLE,
  type VersionView,
} from '@app/contracts';
import { type EntityManager } from 'typeorm';

export interface VersionRow {
  readonly version_id: Id;
  readonly number: number;
  readonly file_name: string;
  readonly uploaded_at: Date;
  readonly pages: number;
  readonly reading_size: string;
  readonly reading_sha256: string;
  readonly original_sha256: string;
}
/** Columns of a `VersionView`; needs `document_versions v`. */
export const versionColumns = `v.id as version_id, v.number, v.file_name, v.uploaded_at, v.pages, v.reading_size, v.reading_sha256, v.original_sha256`;

export const toVersion = (row: VersionRow): VersionView => ({
  id: row.version_id,
  number: row.number,
  fileName: row.file_name,
  uploadedAt: row.uploaded_at.toISOString(),
  pages: row.pages,
  size: Number(row.reading_size),
  sha256: row.reading_sha256,
  originalSha256: row.original_sha256,
});

interface DocumentRow extends VersionRow {
  readonly id: Id;
  readonly rev: number;
  readonly meeting_id: Id;
  readonly item_id: Id | null;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly sort: number;
  readonly owning_unit_id: Id | null;
  readonly owning_unit: string | null;
}

/** What of a meeting's papers is asked for; null = all of them, for everybody. */
export interface DocumentFilter {
  readonly meetingId: Id;
  readonly only: readonly Id[] | null;
  readonly readableBy: Id | null;
}

/** Papers with a version that can be read, by `sort`, then by id. */
export async function documentViews(manager: EntityManager, filter: DocumentFilter): Promise<readonly DocumentView[]> {
  const rows = await manager.query<DocumentRow[]>(
    `select d.id, d.rev, d.meeting_id, d.item_id, d.title, d.kind, d.sort, d.owning_unit_id, u.name as owning_unit, ${versionColumns}
     from documents d join document_versions v on v.id = d.current_version_id left join units u on u.id = d.owning_unit_id
     where d.meeting_id = $1 and d.recalled_at is null and ($2::uuid[] is null or d.id = any($2))
       and ($3::uuid is null or exists (
         select 1 from doc_grants g where g.document_id = d.id and g.person_id = $3 and g.until_at is null))
     order by d.sort, d.id`,
    [filter.meetingId, filter.only, filter.readableBy],
  );
  return rows.map((row) => ({
    id: row.id,
    rev: row.rev,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    title: row.title,
    kind: row.kind,
    sort: row.sort,
    owningUnitId: row.owning_unit_id,
    owningUnit: row.owning_unit,
    version: toVersion(row),
  }));
}

/** Versions that can be read, newest first. */
export async function readyVersions(manager: EntityManager, documentId: Id): Promise<readonly VersionView[]> {
  const rows = await manager.query<VersionRow[]>(
    `select ${versionColumns} from document_versions v where v.document_id = $1 and v.state = 'ready' order by v.number desc`,
    [documentId],
  );
  return rows.map(toVersion);
}

interface IntakeRow {
  readonly document_id: Id;
  readonly version_id: Id;
  readonly number: number;
  readonly item_id: Id | null;
  readonly title: string;
  readonly state: IntakeView['state'];
  readonly refusal: DocumentRefusal | null;
  readonly pages_done: number;
  readonly pages_total: number;
}

/** Of each paper the newest version, where that one is not ready; by document. */
export async function intakeViews(
  manager: EntityManager,
  meetingId: Id,
  only: readonly Id[] | null = null,
): Promise<readonly IntakeView[]> {
  const rows = await manager.query<IntakeRow[]>(
    `select d.id as document_id, v.id as version_id, v.number, d.item_id, d.title, v.state, v.refusal, v.pages_done, v.pages_total
     from documents d
     join lateral (select * from document_versions n where n.document_id = d.id order by n.number desc limit 1) v on true
     where d.meeting_id = $1 and d.recalled_at is null and v.state <> 'ready' and ($2::uuid[] is null or d.id = any($2))
     order by d.id`,
    [meetingId, only],
  );
  return rows.map((row) => ({
    documentId: row.document_id,
    versionId: row.version_id,
    number: row.number,
    itemId: row.item_id,
    title: row.refusal === 'documents/secret-stamp' ? SEALED_TITLE : row.title,
    state: row.state,
    refusal: row.refusal,
    pagesDone: row.pages_done,
    pagesTotal: row.pages_total,
  }));
}

/** Papers taken back, by document. */
export async function recalledViews(
  manager: EntityManager,
  meetingId: Id,
  only: readonly Id[] | null = null,
): Promise<readonly RecalledView[]> {
  const rows = await manager.query<
    { id: Id; item_id: Id | null; title: string; recalled_at: Date; full_name: string; recall_reason: string }[]
  >(
    `select d.id, d.item_id, d.title, d.recalled_at, p.full_name, d.recall_reason
     from documents d join people p on p.id = d.recalled_by
     where d.meeting_id = $1 and d.recalled_at is not null and ($2::uuid[] is null or d.id = any($2)) order by d.id`,
    [meetingId, only],
  );
  return rows.map((row) => ({
    documentId: row.id,
    itemId: row.item_id,
    title: row.title,
    recalledAt: row.recalled_at.toISOString(),
    byName: row.full_name,
    reason: row.recall_reason,
  }));
}

/** How one paper stands, for the answer of a command. */
export async function documentState(manager: EntityManager, meetingId: Id, documentId: Id): Promise<DocumentState> {
  const [document] = await documentViews(manager, { meetingId, only: [documentId], readableBy: null });
  const [intake] = await intakeViews(manager, meetingId, [documentId]);
  return { document: document ?? null, intake: intake ?? null };
}
