import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { aReadyPaper } from '../documents/support/papers.js';
import { aNotedPaper } from './support/a-noted-paper.js';

describe('PutNote', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is heard on the other devices of its author and kept with page and version', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { documentId, versionId } = await aReadyPaper(app, meeting, { pages: 3 });
    const an = meeting.who['An']!;
    const ears = await Ears.of(await signedIn(app, an), an.id);
    const note = await an.client.annotations.putNote(documentId, { versionId, page: 2, text: 'Xem lại' });
    const heard = { documentId, noteId: note.id, rev: 1 };
    expect((await ears.hears('annotations.note-changed')).view).toEqual(heard);
    expect(note).toMatchObject({ documentId, versionId, page: 2, text: 'Xem lại', rev: 1 });
    expect(await an.client.annotations.notes(documentId)).toEqual([note]);
    ears.close();
  });

  it('is seen by its author and by nobody else, whatever they ask', async () => {
    const { meeting, paper, author, note, others } = await aNotedPaper(app);
    for (const [who, client] of Object.entries(others)) {
      const notes = await client.annotations.notes(paper.documentId).catch(() => []);
      expect([who, notes]).toEqual([who, []]);
      const edit = client.annotations.editNote(note.id, { rev: 1, text: 'x' });
      expect([who, await refusal(edit)]).toEqual([who, 'platform/not-found']);
      expect([who, await refusal(client.annotations.deleteNote(note.id, { rev: 1 }))]).toEqual([
        who,
        'platform/not-found',
      ]);
      const snapshot = await client.meetings.snapshot(meeting.id).catch(() => null);
      expect(JSON.stringify(snapshot)).not.toContain('canary');
    }
    const streams = await app.sql.query<{ stream: string }[]>(
      `select distinct stream from stream_events where view::text like '%' || $1 || '%'`,
      [note.id],
    );
    expect(streams).toEqual([{ stream: `person:${author.id}` }]);
    expect(await app.sql.query(`select 1 from stream_events where view::text like '%canary%'`)).toEqual([]);
    expect(await author.annotations.notes(paper.documentId)).toEqual([note]);
    expect(await app.sql.query(`select 1 from audit_outbox where details::text like '%canary%'`)).toEqual([]);
  });

  it('stays out of sight while the paper may not be opened, and is not lost', async () => {
    const { meeting, paper, author, note } = await aNotedPaper(app);
    await app.sql.query(`update doc_grants set until_at = now() where person_id = $1`, [author.id]);
    expect(await refusal(author.annotations.notes(paper.documentId))).toBe('platform/not-found');
    await app.sql.query(`update doc_grants set until_at = null where person_id = $1`, [author.id]);
    expect(await author.annotations.notes(paper.documentId)).toEqual([note]);
    await meeting.secretary.documents.recall(paper.documentId, { reason: 'Thu hồi' });
    expect(await refusal(author.annotations.notes(paper.documentId))).toBe('platform/not-found');
    expect(await app.sql.query(`select 1 from page_notes where id = $1`, [note.id])).toHaveLength(1);
  });

  it('is refused on a page that is not there, on another paper, on a paper one may not open, and empty', async () => {
    const { meeting, paper, author } = await aNotedPaper(app);
    const other = await aReadyPaper(app, meeting);
    const put = (wish: object, client = author as { annotations: typeof author.annotations }) =>
      refusal(
        client.annotations.putNote(paper.documentId, { versionId: paper.versionId, page: 1, text: 'x', ...wish }),
      );
    expect(await put({ page: 4 })).toBe('annotations/no-such-page');
    expect(await put({ page: 0 })).toBe('platform/invalid-input');
    expect(await put({ text: '' })).toBe('platform/invalid-input');
    expect(await put({ text: 'x'.repeat(10_001) })).toBe('platform/invalid-input');
    expect(await put({ versionId: other.versionId })).toBe('platform/not-found');
    expect(await put({}, (await aMeeting(app).build()).secretary)).toBe('platform/not-found');
  });

  it('is written once however often it is sent', async () => {
    const { paper, author } = await aNotedPaper(app);
    const key = crypto.randomUUID();
    const input = { versionId: paper.versionId, page: 1, text: 'Một lần' };
    await Promise.all([1, 2, 3].map(() => author.annotations.putNote(paper.documentId, input, { key })));
    const notes = await author.annotations.notes(paper.documentId);
    expect(notes.map((note) => [note.page, note.text])).toEqual([
      [1, 'Một lần'],
      [2, 'canary: hỏi lại số liệu này'],
    ]);
  });
});
