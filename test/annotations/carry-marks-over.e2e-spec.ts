import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CarryMarksOver } from '@app/annotations';
import { type Client } from '@app/client';
import { type Id, type MarkContent, type MarkView, type UploadTicket } from '@app/contracts';
import { aFile, aPdf, SAID, uploadPaper } from '../documents/support/papers.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { cloneDatabase } from '../support/database.js';
import { Tablet } from '../support/tablet.js';
import { aNote, apply, marksOf, putMark } from './support/marks.js';

const lines = (...words: readonly string[]): string => words.join('\n');
const FIRST = lines(
  'Tờ trình về phương án phân bổ vốn đầu tư công năm 2027',
  'Ủy ban nhân dân tỉnh trình Hội đồng nhân dân xem xét quyết định',
);
const SECOND = lines(
  'Điều 1. Tổng vốn đầu tư công năm 2027 là 8.450 tỷ đồng',
  'Trong đó vốn ngân sách trung ương là 2.310 tỷ đồng',
  'Giao Sở Tài chính chủ trì theo dõi và báo cáo hằng quý',
);
const THIRD = lines(
  'Điều 2. Danh mục dự án kèm theo phụ lục của Nghị quyết này',
  'Các dự án chuyển tiếp được bố trí đủ vốn theo tiến độ',
);
const NEW = lines(
  'Ý kiến thẩm tra của Ban Kinh tế Ngân sách về tờ trình nêu trên',
  'Ban thống nhất với sự cần thiết ban hành nghị quyết của tỉnh',
);

describe('marks on a paper that is replaced', () => {
  let app: RunningApp;
  let meeting: BuiltMeeting;
  beforeAll(async () => {
    app = await startApp({}, await cloneDatabase('ecabinet_carry_over'));
    await app.worker();
    meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
  });
  afterAll(() => app.stop());

  const an = (): Client => meeting.who['An']!.client;

  async function send(...pages: readonly string[]): Promise<UploadTicket> {
    const tablet = await Tablet.open(an(), meeting.id);
    const ticket = await uploadPaper(meeting, await aPdf(...pages));
    await tablet.sees(
      'documents.document-changed',
      ({ document }: { document: { id: Id } }) => document.id === ticket.documentId,
    );
    tablet.close();
    return ticket;
  }
  async function replace(documentId: Id, ...pages: readonly string[]): Promise<Id> {
    const tablet = await Tablet.open(an(), meeting.id);
    const file = aFile(await aPdf(...pages), 'Bản mới.pdf');
    const { versionId } = await meeting.secretary.documents.uploadVersion(documentId, file, SAID);
    await tablet.sees(
      'documents.document-changed',
      ({ document }: { document: { version: { id: Id } } }) => document.version.id === versionId,
    );
    tablet.close();
    return versionId;
  }
  /** A highlight on these words. */
  async function highlight({ documentId, versionId }: UploadTicket, words: string, client = an()): Promise<MarkView> {
    const [place] = (await client.documents.find(documentId, versionId, words)).places;
    const shape = { kind: 'highlight', color: 'yellow', boxes: place!.boxes } as const;
    return putMark(client, documentId, aNote(versionId, { page: place!.page, shape, text: '' }));
  }
  const successors = async (
    documentId: Id,
    versionId: Id,
    count: number,
    client = an(),
  ): Promise<readonly MarkView[]> => {
    for (;;) {
      const found = (await marksOf(client, documentId)).filter((mark) => mark.versionId === versionId);
      if (found.length >= count) return found;
      await app.app.get(CarryMarksOver).carry(documentId);
    }
  };
  const successorOf = (all: readonly MarkView[], mark: MarkView) =>
    all.filter(({ carried }) => carried?.fromMarkId === mark.id);

  it('know the words they stand on', async () => {
    const ticket = await send(FIRST, SECOND);
    const mark = await highlight(ticket, '8.450 tỷ đồng');
    expect(mark.quote).toBe('8.450 tỷ đồng');
  });

  it('have one successor each, where their words went; the old version keeps them as they were', async () => {
    const ticket = await send(FIRST, SECOND, THIRD);
    const { documentId, versionId: before } = ticket;
    const moved = await highlight(ticket, 'vốn ngân sách trung ương');
    const kept = await highlight(ticket, 'trình Hội đồng nhân dân');
    const gone = await highlight(ticket, 'Danh mục dự án kèm theo phụ lục');
    const note = await putMark(an(), documentId, aNote(before, { page: 2, text: 'Hỏi Sở Tài chính' }));
    const after = await replace(documentId, FIRST, NEW, SECOND);

    const found = await successors(documentId, after, 4);
    const of = (mark: MarkView) =>
      successorOf(found, mark).map(({ page, carried, quote }) => [page, carried?.state, quote]);
    expect(of(kept)).toEqual([[1, 'kept', kept.quote]]);
    expect(of(moved)).toEqual([[3, 'kept', moved.quote]]);
    expect(of(note)).toEqual([[3, 'kept', null]]);
    expect(successorOf(found, gone).map(({ carried }) => carried?.state)).toEqual(['orphan']);
    expect(found).toHaveLength(4);
    const old = (await marksOf(an(), documentId)).filter(({ versionId }) => versionId === before);
    expect(old.map(({ id, rev, page }) => [id, rev, page]).sort()).toEqual(
      [moved, kept, gone, note].map(({ id, rev, page }) => [id, rev, page]).sort(),
    );
    expect(await marksOf(meeting.who['Bình']!.client, documentId)).toEqual([]);
  });

  it('stay one each when it is reckoned again, and what their author made of them stays his', async () => {
    const ticket = await send(FIRST, SECOND);
    const { documentId } = ticket;
    const mark = await highlight(ticket, 'Giao Sở Tài chính');
    const after = await replace(documentId, NEW, FIRST, SECOND);
    const [successor] = await successors(documentId, after, 1);
    const { text, page, shape, sharing } = successor!;
    const changed: MarkContent = {
      versionId: after,
      page,
      shape: { ...shape, color: 'red' } as typeof shape,
      text,
      sharing,
    };
    await apply(an(), documentId, changed, { markId: successor!.id, baseRev: 1 });
    await app.sql.query(`update marks set is_carried_on = false where id = $1`, [mark.id]);
    await app.app.get(CarryMarksOver).carry(documentId);
    expect(await successors(documentId, after, 1)).toMatchObject([
      { id: successor!.id, rev: 2, shape: { color: 'red' } },
    ]);
  });

  it('written on the old version afterwards, without a network, are carried over too', async () => {
    const ticket = await send(FIRST, SECOND);
    const { documentId } = ticket;
    const after = await replace(documentId, NEW, FIRST, SECOND);
    const late = await highlight(ticket, 'báo cáo hằng quý');
    const found = await successors(documentId, after, 1);
    expect(successorOf(found, late)).toMatchObject([
      { page: 3, quote: 'báo cáo hằng quý', carried: { state: 'kept' } },
    ]);

    // An orphan is settled by whoever puts it somewhere.
    const orphan = await putMark(an(), documentId, aNote(after, { page: 1 }));
    await app.sql.query(`update marks set carried_from = $2, carried_state = 'orphan' where id = $1`, [
      orphan.id,
      late.id,
    ]);
    await apply(an(), documentId, aNote(after, { page: 2 }), { markId: orphan.id, baseRev: 1 });
    expect((await marksOf(an(), documentId)).find(({ id }) => id === orphan.id)?.carried?.state).toBe('moved');
  });

  it('go on from version to version', async () => {
    const ticket = await send(FIRST, SECOND);
    const { documentId } = ticket;
    const mark = await highlight(ticket, 'Điều 1. Tổng vốn');
    const second = await replace(documentId, NEW, FIRST, SECOND);
    const [onSecond] = await successors(documentId, second, 1);
    // Without a place on the second version and not looked at, it has none on the third, and keeps the page it once had.
    const orphan = await putMark(an(), documentId, aNote(second, { page: 2, text: 'chưa có chỗ' }));
    await app.sql.query(`update marks set carried_from = $2, carried_state = 'orphan' where id = $1`, [
      orphan.id,
      mark.id,
    ]);
    const third = await replace(documentId, SECOND, FIRST);
    const found = await successors(documentId, third, 2);
    expect(found.find(({ text }) => text === orphan.text)?.carried).toEqual({ state: 'orphan', fromMarkId: mark.id });
    expect(successorOf(found, onSecond!)).toMatchObject([{ page: 1, quote: mark.quote }]);
  });
});
