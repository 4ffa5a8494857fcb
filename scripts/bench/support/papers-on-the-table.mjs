import { randomUUID } from 'node:crypto';

const READY = `update document_versions set state = 'ready', step = 'done', reading_key = 'papers/bench', reading_size = 100000,
  reading_sha256 = $2, original_size = 100000, original_sha256 = $2, pages = 12, page_sizes = '[]', uploaded_at = now(), ready_at = now()
  where id = $1`;

const COPIES = `with copies as (
    insert into documents (id, meeting_id, item_id, title, kind, sort, current_version_id, rev)
    select gen_random_uuid(), d.meeting_id, ($3::uuid[])[1 + n % cardinality($3::uuid[])], d.title || ' ' || n, d.kind, n, d.current_version_id, 1
    from documents d, generate_series(1, $2) n where d.id = $1 returning id
  )
  insert into doc_grants (person_id, document_id, level, via, from_at)
  select g.person_id, c.id, g.level, g.via, g.from_at from doc_grants g, copies c where g.document_id = $1`;

/** So many papers spread over the items, readable by whoever attends, as intake would leave them; without their bytes. */
export async function papersOnTheTable({ sql, secretary, meetingId, itemIds, count }) {
  const paper = { title: 'Tờ trình', kind: 'submission', owningUnitId: null, containsNoStateSecret: true };
  const file = { fileName: '1. Tờ trình.pdf', size: 100 };
  const ticket = await secretary.documents.add({ ...paper, ...file, meetingId, itemId: itemIds[0] });
  const hash = randomUUID().replaceAll('-', '').repeat(2);
  await sql.query(READY, [ticket.versionId, hash]);
  await sql.query(`update documents set current_version_id = $2 where id = $1`, [ticket.documentId, ticket.versionId]);
  await sql.query(`delete from uploads where id = $1`, [ticket.uploadId]);
  if (count > 1) await sql.query(COPIES, [ticket.documentId, count - 1, itemIds]);
  return ticket;
}
