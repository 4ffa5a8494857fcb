import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Client, type NamedBlob, type NewPaper, type UploadOptions } from '@app/client';
import { type DocumentInput, type DocumentView, type Id, type UploadTicket } from '@app/contracts';
import { OBJECT_STORE, type ObjectStore } from '@app/platform';
import { type BuiltMeeting } from '../../support/a-meeting.js';
import { type RunningApp } from '../../support/app.js';
import { typesetPdf } from '../../pdf/typeset-pdf.js';

export const SAID = { containsNoStateSecret: true } as const;

export const aPaper = (wish: Partial<DocumentInput> = {}): Omit<DocumentInput, 'fileName' | 'size'> => ({
  itemId: null,
  title: 'Tờ trình',
  kind: 'submission',
  owningUnitId: null,
  ...SAID,
  ...wish,
});

export const aFile = (bytes: Uint8Array<ArrayBuffer>, fileName = '1. Tờ trình.pdf'): NamedBlob => ({
  blob: new Blob([bytes], { type: 'application/pdf' }),
  fileName,
});

/** Vietnamese text, one string per page. */
export const aPdf = async (...pages: readonly string[]): Promise<Buffer<ArrayBuffer>> =>
  Buffer.from(await typesetPdf(pages.length === 0 ? ['Tờ trình về dự toán ngân sách'] : pages));

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Adds a paper with its file, as the secretary. */
export const uploadPaper = (
  meeting: BuiltMeeting,
  bytes: Uint8Array<ArrayBuffer>,
  wish: Partial<NewPaper> & { readonly fileName?: string } = {},
  options: UploadOptions = {},
): Promise<UploadTicket> => {
  const { fileName, ...paper } = wish;
  return meeting.secretary.documents.upload(
    aFile(bytes, fileName),
    { ...aPaper(paper), meetingId: meeting.id },
    options,
  );
};

export interface ReadyPaper {
  readonly documentId: Id;
  readonly versionId: Id;
  readonly bytes: Buffer;
}

/** A paper that can be read, without the work of intake, which is under test elsewhere. */
export async function aReadyPaper(
  app: RunningApp,
  meeting: Pick<BuiltMeeting, 'id' | 'secretary'>,
  wish: Partial<DocumentInput> & { readonly bytes?: Buffer; readonly pages?: number } = {},
): Promise<ReadyPaper> {
  const { bytes = Buffer.from('%PDF-1.7 a reading copy'), pages = 1, ...paper } = wish;
  const input = { ...aPaper(paper), fileName: '1. Tờ trình.pdf', size: bytes.length, meetingId: meeting.id };
  const ticket = await meeting.secretary.documents.add(input);
  await makeReady(app, ticket, bytes, pages);
  return { documentId: ticket.documentId, versionId: ticket.versionId, bytes };
}

/** What the worker leaves behind of a version. */
export async function makeReady(app: RunningApp, ticket: UploadTicket, bytes: Buffer, pages = 1): Promise<void> {
  const { documentId, versionId } = ticket;
  const store = app.app.get<ObjectStore>(OBJECT_STORE);
  const put = (name: string) =>
    store.put(`papers/${versionId}/${name}`, Readable.from([bytes]), { contentType: 'application/pdf' });
  await put('reading-test.pdf');
  await put('original.pdf');
  await app.sql.query(
    `update document_versions set state = 'ready', step = 'done', reading_key = $2, reading_size = $3, reading_sha256 = $4,
       original_size = $3, original_sha256 = $4, pages = $5, page_sizes = $6, uploaded_at = now(), ready_at = now() where id = $1`,
    [
      versionId,
      `papers/${versionId}/reading-test.pdf`,
      bytes.length,
      sha256(bytes),
      pages,
      JSON.stringify(Array.from({ length: pages }, () => ({ width: 595, height: 842 }))),
    ],
  );
  await app.sql.query(`update documents set current_version_id = $2 where id = $1`, [documentId, versionId]);
  await app.sql.query(`delete from uploads where id = $1`, [ticket.uploadId]);
}

/** Titles of what the client may open, in their order. */
export const titlesFor = async (client: Client, meetingId: Id): Promise<readonly string[]> =>
  (await client.documents.ofMeeting(meetingId)).documents.map((document) => document.title);

/** The paper as the client sees it. */
export async function paperOf(client: Client, meetingId: Id, documentId: Id): Promise<DocumentView> {
  const { documents } = await client.documents.ofMeeting(meetingId);
  const found = documents.find(({ id }) => id === documentId);
  if (!found) throw new Error('the client does not see this paper');
  return found;
}

/** As many copies of a paper, written directly, with a grant for everybody who holds one of the first. */
export async function multiplyPaper(app: RunningApp, documentId: Id, count: number): Promise<void> {
  await app.sql.query(
    `with copies as (
       insert into documents (id, meeting_id, item_id, title, kind, sort, current_version_id, rev)
       select gen_random_uuid(), d.meeting_id, d.item_id, d.title || n, d.kind, n, d.current_version_id, 1
       from documents d, generate_series(1, $2) n where d.id = $1 returning id
     )
     insert into doc_grants (person_id, document_id, level, via, from_at)
     select g.person_id, c.id, g.level, g.via, g.from_at from doc_grants g, copies c where g.document_id = $1`,
    [documentId, count],
  );
}
