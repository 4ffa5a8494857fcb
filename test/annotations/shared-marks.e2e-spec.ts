import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { ForgetMarks } from '@app/annotations';
import { MARK_LIMITS, type MarkSharing } from '@app/contracts';
import { aReadyPaper, type ReadyPaper } from '../documents/support/papers.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { moveClock } from '../support/clock.js';
import { Ears } from '../support/ears.js';
import { signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { aNote, apply, marksOf, putMark } from './support/marks.js';

const DAY_SECONDS = 24 * 3600;

describe('shared marks', () => {
  let app: RunningApp;
  let meeting: BuiltMeeting;
  let paper: ReadyPaper;
  beforeAll(async () => {
    app = await startApp();
    meeting = await aMeeting(app)
      .withMembers('An', 'Bình', 'Chi')
      .withAide('Giúp việc', 'An')
      .withGuest('Khách', 1)
      .issued()
      .build();
    paper = await aReadyPaper(app, meeting, { itemId: meeting.items[0]!.id, pages: 3 });
  });
  afterAll(() => app.stop());

  const client = (name: string): Client => meeting.who[name]!.client;
  const share = (sharing: MarkSharing, text = 'canary') =>
    putMark(client('An'), paper.documentId, aNote(paper.versionId, { text, sharing }));
  const seen = async (name: string) => (await marksOf(client(name), paper.documentId)).map(({ id }) => id);

  it('with named people are theirs too, with the name of the author, and nobody else’s', async () => {
    const an = meeting.who['An']!;
    const [binh, aide] = [meeting.who['Bình']!, meeting.who['Giúp việc']!];
    const ears = await Ears.of(await signedIn(app, binh), binh.id);
    const mark = await share({ with: 'people', personIds: [binh.id, aide.id] });
    await ears.hears('annotations.marks-changed');
    ears.close();
    expect((await marksOf(client('Bình'), paper.documentId)).at(-1)).toEqual({
      ...mark,
      author: { personId: an.id, name: an.fullName },
    });
    expect(await seen('Giúp việc')).toContain(mark.id);
    expect(await seen('Chi')).not.toContain(mark.id);
    const over = aNote(paper.versionId, { text: 'x' });
    expect(await apply(client('Bình'), paper.documentId, over, { markId: mark.id, baseRev: 1 })).toMatchObject({
      ...{ outcome: 'refused', code: 'annotations/not-yours' },
    });
  });

  it('with the meeting are seen by whoever may open the paper; taken back, they are gone for all of them', async () => {
    const mark = await share({ with: 'meeting' });
    const { seq } = await client('Chi').annotations.changes(paper.documentId, 0);
    for (const name of ['Bình', 'Chi', 'Chủ tọa'])
      expect([name, await seen(name)]).toEqual([name, expect.arrayContaining([mark.id])]);
    expect(await refusal(client('Khách').annotations.changes(paper.documentId, 0))).toBe('platform/not-found');

    const { text, page, shape, versionId } = mark;
    const kept = { text, page, shape, versionId, sharing: { with: 'nobody' } } as const;
    await apply(client('An'), paper.documentId, kept, { markId: mark.id, baseRev: 1 });
    const changes = await client('Chi').annotations.changes(paper.documentId, seq);
    expect([changes.marks, changes.gone]).toEqual([[], [mark.id]]);
    expect(await seen('Chi')).not.toContain(mark.id);
    expect(await seen('An')).toContain(mark.id);
  });

  it('are one’s own in the list of a meeting, on the papers one may open now', async () => {
    const [own, other] = [await aReadyPaper(app, meeting, { pages: 3 }), await aReadyPaper(app, meeting, { pages: 3 })];
    const write = (name: string, { documentId, versionId }: ReadyPaper, page: number, sharing: MarkSharing) =>
      putMark(client(name), documentId, aNote(versionId, { page, text: `${name} ${page}`, sharing }));
    await write('Chi', own, 2, { with: 'meeting' });
    await write('Chi', own, 1, { with: 'nobody' });
    await write('Chi', other, 1, { with: 'nobody' });
    await write('Bình', own, 3, { with: 'meeting' });
    const texts = async () =>
      (await client('Chi').annotations.mine(meeting.id)).map(({ text, sharedWith }) => [text, sharedWith]);
    expect(await texts()).toEqual([
      ['Chi 1', 'nobody'],
      ['Chi 2', 'meeting'],
      ['Chi 1', 'nobody'],
    ]);
    await meeting.secretary.documents.recall(own.documentId, { reason: 'Nhầm' });
    expect(await texts()).toEqual([['Chi 1', 'nobody']]);
    expect(await client('Khách').annotations.mine(meeting.id)).toEqual([]);
  });

  it('come in parts when there are many, each once', async () => {
    const many = await aReadyPaper(app, meeting, { pages: 1 });
    const count = MARK_LIMITS.changesPerAnswer + 5;
    await app.sql.query(
      `insert into marks (id, author_id, document_id, version_id, page, kind, shape, text, shared_with, shared_people,
         told_people, is_told_to_meeting, is_carried_on, seq, rev, created_at, edited_at)
       select gen_random_uuid(), $1, $2, $3, 1, 'note', '{"kind":"note"}', '', 'nobody', '{}', '{}', false, false, n, 1, now(), now()
       from generate_series(1, $4::int) n`,
      [meeting.who['An']!.id, many.documentId, many.versionId, count],
    );
    await app.sql.query(`insert into mark_feeds (document_id, seq) values ($1, $2)`, [many.documentId, count + 3]);
    const first = await client('An').annotations.changes(many.documentId, 0);
    const second = await client('An').annotations.changes(many.documentId, first.seq);
    expect([first.more, first.seq, second.more, second.seq]).toEqual([
      true,
      MARK_LIMITS.changesPerAnswer,
      false,
      count + 3,
    ]);
    expect(new Set([...first.marks, ...second.marks].map(({ id }) => id)).size).toBe(count);
  });

  it('once deleted can be brought back for thirty days, and then are forgotten', async () => {
    const mark = await share({ with: 'nobody' }, 'bỏ');
    await apply(client('An'), paper.documentId, null, { markId: mark.id, baseRev: 1 });
    const rows = () => app.sql.query(`select 1 from marks where id = $1`, [mark.id]);
    moveClock(app, (MARK_LIMITS.restoreDays - 1) * DAY_SECONDS);
    await app.app.get(ForgetMarks).forget();
    expect(await rows()).toHaveLength(1);
    moveClock(app, (MARK_LIMITS.restoreDays + 1) * DAY_SECONDS);
    await app.app.get(ForgetMarks).forget();
    moveClock(app, 0);
    expect(await rows()).toHaveLength(0);
  });
});
