import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { type BundleView } from '@app/contracts';
import { createPdfTools, type PdfTools } from '@app/platform';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { cloneDatabase } from '../support/database.js';
import { Ears } from '../support/ears.js';
import { refusal } from '../support/refusal.js';
import { aPdf, aReadyPaper } from './support/papers.js';

describe('MakeBundle', () => {
  let app: RunningApp;
  let tools: PdfTools;
  beforeAll(async () => {
    app = await startApp({}, await cloneDatabase('ecabinet_make_bundle'));
    await app.worker();
    tools = await createPdfTools();
  });
  afterAll(() => app.stop());

  const paper = async (meeting: BuiltMeeting, title: string, item: number | null, ...pages: string[]) =>
    aReadyPaper(app, meeting, {
      title,
      itemId: item === null ? null : meeting.items[item]!.id,
      bytes: await aPdf(...pages),
      pages: pages.length,
    });

  const made = async (meeting: BuiltMeeting, who: { id: string; client: Client }): Promise<BundleView> => {
    const ears = await Ears.of(who.client, who.id);
    const asked = await who.client.documents.makeBundle(meeting.id);
    const last = () => ears.events.findLast(({ event }) => event === 'documents.bundle-changed')?.view;
    const bundle = () => (last() as { bundle: BundleView } | undefined)?.bundle;
    await ears.until(() => bundle()?.id === asked.id && bundle()?.state !== 'making', 'for the bundle', 20_000);
    ears.close();
    return bundle()!;
  };

  /** Text of each page, spaces made one. */
  const textsOf = async (client: Client, meeting: BuiltMeeting): Promise<readonly string[]> => {
    const answer = await client.http.raw('GET', `/api/meetings/${meeting.id}/bundle/file`);
    expect([answer.status, answer.headers.get('content-disposition')?.split(';')[0]]).toEqual([200, 'attachment']);
    const file = join(await mkdtemp(join(tmpdir(), 'ecab-bundle-')), 'bundle.pdf');
    await writeFile(file, Buffer.from(await answer.arrayBuffer()));
    const outcome = await tools.pageTexts(file);
    if (!outcome.ok) throw new Error(outcome.detail);
    return outcome.value.map((page) => page.text.replace(/\s+/g, ' ').trim());
  };

  it('puts all papers together in the order of the agenda, with cover and dividers', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    await paper(meeting, 'Phụ lục hai', 1, 'phụ lục trang 1', 'phụ lục trang 2');
    await paper(meeting, 'Giấy mời', null, 'giấy mời');
    await paper(meeting, 'Tờ trình một', 0, 'tờ trình');
    const { client } = meeting.who['An']!;
    const bundle = await made(meeting, meeting.who['An']!);
    expect(bundle).toMatchObject({ state: 'ready', papers: 3, papersDone: 3, pages: 8 });
    const texts = await textsOf(client, meeting);
    expect(texts[0]).toMatch(
      /TÀI LIỆU HỌP.*Phiên họp thường kỳ.*MỤC LỤC.*Tài liệu chung.*Giấy mời \(1 trang\).*1\. Nội dung thứ nhất.*Phụ lục hai \(2 trang\)/,
    );
    expect(texts.slice(1).map((text) => text.slice(0, 40))).toEqual([
      expect.stringMatching(/^Tài liệu chung/),
      'giấy mời',
      expect.stringMatching(/^NỘI DUNG 1 Nội dung thứ nhất/),
      'tờ trình',
      expect.stringMatching(/^NỘI DUNG 2 Nội dung thứ hai/),
      'phụ lục trang 1',
      'phụ lục trang 2',
    ]);
    expect(await client.documents.bundle(meeting.id)).toEqual(bundle);
  });

  it('holds what its reader may open and nothing else: a guest gets his items, without numbers', async () => {
    const meeting = await aMeeting(app).withGuest('Khách', 1).issued().build();
    await paper(meeting, 'Kín', 0, 'không dành cho khách');
    await paper(meeting, 'Mở', 1, 'dành cho khách');
    await made(meeting, meeting.who['Khách']!);
    const texts = (await textsOf(meeting.who['Khách']!.client, meeting)).join('\n');
    expect(texts).toContain('dành cho khách');
    expect(texts).not.toMatch(/không dành|Kín|thứ nhất|NỘI DUNG/);
  });

  it('answers what is there when nothing changed, and makes anew when something did', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    await paper(meeting, 'Một', 0, 'một');
    const an = meeting.who['An']!;
    const first = await made(meeting, an);
    expect(await an.client.documents.makeBundle(meeting.id)).toEqual(first);
    await paper(meeting, 'Hai', 0, 'hai');
    const second = await made(meeting, an);
    expect([second.id === first.id, second.papers]).toEqual([false, 2]);
    expect((await textsOf(an.client, meeting)).join(' ')).toContain('hai');
  });

  it('is given out no more once a paper in it was recalled', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { documentId } = await paper(meeting, 'Một', 0, 'một');
    await paper(meeting, 'Hai', 0, 'hai');
    const an = meeting.who['An']!;
    await made(meeting, an);
    await meeting.secretary.documents.recall(documentId, { reason: 'Thu hồi' });
    const file = () => an.client.http.raw('GET', `/api/meetings/${meeting.id}/bundle/file`);
    expect((await file()).status).toBe(404);
    await made(meeting, an);
    expect((await textsOf(an.client, meeting)).join(' ')).not.toContain('một');
  });

  it('is recorded with what left the house', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { documentId } = await paper(meeting, 'Một', 0, 'một');
    const bundle = await made(meeting, meeting.who['An']!);
    await textsOf(meeting.who['An']!.client, meeting);
    const entries = await app.sql.query<object[]>(
      `select actor, details->'documentIds' as papers from audit_outbox where action = 'bundle.downloaded' and subject = $1`,
      [`bundle:${bundle.id}`],
    );
    expect(entries).toEqual([{ actor: `person:${meeting.who['An']!.id}`, papers: [documentId] }]);
  });

  it('needs papers, and is of one person alone', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const other = await aMeeting(app).build();
    const [an, binh] = [meeting.who['An']!.client, meeting.who['Bình']!.client];
    expect(await refusal(an.documents.makeBundle(meeting.id))).toBe('documents/no-papers');
    expect(await refusal(other.secretary.documents.makeBundle(meeting.id))).toBe('platform/not-found');
    await paper(meeting, 'Một', 0, 'một');
    await made(meeting, meeting.who['An']!);
    expect(await refusal(binh.documents.bundle(meeting.id))).toBe('platform/not-found');
    expect((await binh.http.raw('GET', `/api/meetings/${meeting.id}/bundle/file`)).status).toBe(404);
  });
});
