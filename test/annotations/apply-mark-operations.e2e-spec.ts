import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MARK_LIMITS, type MarkContent } from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { aReadyPaper } from '../documents/support/papers.js';
import { aNotedPaper } from './support/a-noted-paper.js';
import { aNote, apply, aStroke, marksOf, putMark } from './support/marks.js';

describe('ApplyMarkOperations', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is heard on the other devices of its author, without a word, and read back as it was made', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { documentId, versionId } = await aReadyPaper(app, meeting, { pages: 3 });
    const an = meeting.who['An']!;
    const ears = await Ears.of(await signedIn(app, an), an.id);
    const content = aStroke(versionId, { page: 2 });
    const mark = await putMark(an.client, documentId, content);
    expect((await ears.hears('annotations.marks-changed')).view).toEqual({ documentId, seq: 1 });
    expect(mark).toMatchObject({ ...content, documentId, rev: 1, carried: null, author: { personId: an.id } });
    ears.close();
  });

  it('is seen by its author and by nobody else, whatever they ask', async () => {
    const { meeting, paper, author, note, others } = await aNotedPaper(app);
    for (const [who, client] of Object.entries(others)) {
      const marks = await marksOf(client, paper.documentId).catch(() => []);
      expect([who, marks]).toEqual([who, []]);
      const over = aNote(paper.versionId, { text: 'x' });
      const given = await apply(client, paper.documentId, over, { markId: note.id, baseRev: 1 }).catch(() => null);
      expect([who, given === null || given.outcome === 'refused']).toEqual([who, true]);
      await apply(client, paper.documentId, null, { markId: note.id, baseRev: 1 }).catch(() => null);
      const snapshot = await client.meetings.snapshot(meeting.id).catch(() => null);
      expect(JSON.stringify(snapshot)).not.toContain('canary');
    }
    expect(await app.sql.query(`select 1 from stream_events where view::text like '%canary%'`)).toEqual([]);
    expect(await marksOf(author, paper.documentId)).toEqual([note]);
    expect(await app.sql.query(`select 1 from audit_outbox where details::text like '%canary%'`)).toEqual([]);
  });

  it('stays out of sight while the paper may not be opened, and is not lost', async () => {
    const { meeting, paper, author, note } = await aNotedPaper(app);
    await app.sql.query(`update doc_grants set until_at = now() where person_id = $1`, [author.id]);
    expect(await refusal(marksOf(author, paper.documentId))).toBe('platform/not-found');
    expect(await refusal(apply(author, paper.documentId, aNote(paper.versionId)))).toBe('platform/not-found');
    await app.sql.query(`update doc_grants set until_at = null where person_id = $1`, [author.id]);
    expect(await marksOf(author, paper.documentId)).toEqual([note]);
    await meeting.secretary.documents.recall(paper.documentId, { reason: 'Thu hồi' });
    expect(await refusal(marksOf(author, paper.documentId))).toBe('platform/not-found');
    expect(await app.sql.query(`select 1 from marks where id = $1`, [note.id])).toHaveLength(1);
  });

  it('answers each operation for itself: what cannot be done holds up no other', async () => {
    const { meeting, paper, author } = await aNotedPaper(app);
    const other = await aReadyPaper(app, meeting);
    const put = (content: MarkContent) => ({ opId: uuidv7(), markId: uuidv7(), baseRev: 0, put: content });
    const { outcomes } = await author.annotations.apply(paper.documentId, {
      operations: [
        put(aNote(paper.versionId, { page: 4 })),
        put(aNote(other.versionId)),
        put(aStroke(paper.versionId)),
        { opId: uuidv7(), markId: uuidv7(), baseRev: 0, put: null },
      ],
    });
    expect(outcomes.map((one) => ('code' in one ? one.code : one.outcome))).toEqual([
      ...['annotations/no-such-page', 'annotations/no-such-version', 'done', 'done'],
    ]);
    expect(await marksOf(author, paper.documentId)).toHaveLength(2);
  });

  it('takes nothing that is no mark', async () => {
    const { paper, author } = await aNotedPaper(app);
    const put = (wish: object) => refusal(apply(author, paper.documentId, { ...aStroke(paper.versionId), ...wish }));
    const ink = { kind: 'ink', tool: 'pen', color: 'blue', width: 1, path: [1, 2, 3, 4] };
    const bad = [
      { page: 0 },
      { text: 'x'.repeat(MARK_LIMITS.textMax + 1) },
      { shape: { ...ink, path: [1, 2, 3] } },
      { shape: { ...ink, path: [1, 2, 256, 0] } },
      { shape: { ...ink, path: [1.5, 2, 3, 4] } },
      { shape: { ...ink, path: Array.from({ length: (MARK_LIMITS.samples + 1) * 4 }, () => 0) } },
      { shape: { ...ink, color: 'pink' } },
      { shape: { ...ink, onclick: 'x' } },
      { shape: { kind: 'script', src: 'x' } },
      { shape: { kind: 'highlight', color: 'yellow', boxes: [[0, 0, 1]] } },
      { shape: { kind: 'stamp', stamp: 'approved', at: [0, 0] } },
      { shape: null },
      { sharing: { with: 'people', personIds: [] } },
      { sharing: { with: 'everybody' } },
      { authorId: uuidv7() },
    ];
    for (const wish of bad) expect([wish, await put(wish)]).toEqual([wish, 'platform/invalid-input']);
    expect(await put({ shape: ink })).toBe('accepted');
  });

  it('is done once however often it is sent, alone or with others', async () => {
    const { paper, author } = await aNotedPaper(app);
    const operation = { opId: uuidv7(), markId: uuidv7(), baseRev: 0, put: aStroke(paper.versionId) };
    const send = () => author.annotations.apply(paper.documentId, { operations: [operation] });
    const [first, ...again] = await Promise.all([send(), send(), send()]);
    for (const { outcomes } of again) expect(outcomes).toEqual(first.outcomes);
    const more = { ...operation, opId: uuidv7(), markId: uuidv7() };
    await author.annotations.apply(paper.documentId, { operations: [operation, more, more] });
    const marks = await marksOf(author, paper.documentId);
    expect(marks.map(({ rev }) => rev)).toEqual([1, 1, 1]);
  });

  describe('of two devices of one person', () => {
    it('the last stroke stands; words changed on both are kept, both', async () => {
      const { paper, author, note } = await aNotedPaper(app);
      const { documentId, versionId } = paper;
      const write = (text: string, baseRev: number) =>
        apply(author, documentId, aNote(versionId, { page: 2, text }), { markId: note.id, baseRev });
      expect(await write('máy thứ nhất', 1)).toMatchObject({ outcome: 'done', rev: 2 });
      const second = await write('máy thứ hai', 1);
      expect(second.outcome).toBe('kept-both');
      const texts = (await marksOf(author, documentId)).map(({ text }) => text);
      expect(texts.sort()).toEqual(['máy thứ hai', 'máy thứ nhất']);

      const stroke = await putMark(author, documentId, aStroke(versionId));
      const moved = (x: number) => aStroke(versionId, { shape: { ...inkOf(stroke), path: [x, 0, 0, 0] } });
      await apply(author, documentId, moved(1), { markId: stroke.id, baseRev: 1 });
      await apply(author, documentId, moved(2), { markId: stroke.id, baseRev: 1 });
      const stands = (await marksOf(author, documentId)).find(({ id }) => id === stroke.id)!;
      expect([inkOf(stands).path[0], stands.rev]).toEqual([2, 3]);
    });

    it('a delete that did not know the newest words loses to them; a known one is final until it is taken back', async () => {
      const { paper, author, note } = await aNotedPaper(app);
      const { documentId, versionId } = paper;
      const content = aNote(versionId, { page: 2, text: 'mới' });
      await apply(author, documentId, content, { markId: note.id, baseRev: 1 });
      expect((await apply(author, documentId, null, { markId: note.id, baseRev: 1 })).outcome).toBe('newer-stands');
      expect(await marksOf(author, documentId)).toHaveLength(1);

      expect((await apply(author, documentId, null, { markId: note.id, baseRev: 2 })).outcome).toBe('done');
      expect(await marksOf(author, documentId)).toEqual([]);
      expect((await author.annotations.changes(documentId, 1)).gone).toEqual([note.id]);
      const [deleted] = await author.annotations.deleted(documentId);
      expect(deleted).toMatchObject({ id: note.id, text: 'mới' });

      expect(await apply(author, documentId, content, { markId: note.id, baseRev: deleted!.rev })).toMatchObject({
        ...{ outcome: 'done', rev: 4 },
      });
      expect((await marksOf(author, documentId)).map(({ text }) => text)).toEqual(['mới']);
      expect(await author.annotations.deleted(documentId)).toEqual([]);
    });
  });

  it('says when a paper has as many marks as it may have', async () => {
    const { paper, author } = await aNotedPaper(app);
    await app.sql.query(
      `insert into marks (id, author_id, document_id, version_id, page, kind, shape, text, shared_with, shared_people,
         told_people, is_told_to_meeting, is_carried_on, seq, rev, created_at, edited_at)
       select gen_random_uuid(), $1, $2, $3, 1, 'note', '{}', '', 'nobody', '{}', '{}', false, false, 1000000 + n, 1, now(), now()
       from generate_series(1, $4::int) n`,
      [author.id, paper.documentId, paper.versionId, MARK_LIMITS.perDocument - 1],
    );
    expect(await apply(author, paper.documentId, aNote(paper.versionId))).toMatchObject({
      ...{ outcome: 'refused', code: 'annotations/too-many' },
    });
  });
});

function inkOf({ shape }: MarkContent) {
  if (shape.kind !== 'ink') throw new Error(`no stroke: ${shape.kind}`);
  return shape;
}
