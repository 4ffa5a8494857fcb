import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { type UploadTicket } from '@app/contracts';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { cloneDatabase } from '../support/database.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { aPdf, uploadPaper } from './support/papers.js';

describe('text of a paper', () => {
  let app: RunningApp;
  let meeting: BuiltMeeting;
  let member: Client;
  let paper: UploadTicket;
  beforeAll(async () => {
    app = await startApp({}, await cloneDatabase('ecabinet_page_texts'));
    await app.worker();
    meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    member = meeting.who['An']!.client;
    const tablet = await Tablet.open(member, meeting.id);
    paper = await uploadPaper(
      meeting,
      await aPdf('Kế hoạch đầu tư công năm 2027', 'Không có gì', 'Đầu tư trung hạn.\nVốn ĐẦU TƯ phát triển'),
    );
    await tablet.sees('documents.document-changed');
    tablet.close();
  });
  afterAll(() => app.stop());

  it('is there page by page', async () => {
    const text = (page: number, client = member) => client.documents.pageText(paper.documentId, paper.versionId, page);
    expect((await text(1)).text.trim()).toBe('Kế hoạch đầu tư công năm 2027');
    for (const page of [0, 4]) expect(await refusal(text(page))).toBe('platform/not-found');
    expect(await refusal(text(1, meeting.who['Khách']!.client))).toBe('platform/not-found');
  });

  it.each([
    ['đầu tư', [1, 3, 3]],
    ['dau tu', [1, 3, 3]],
    ['ĐẦU TƯ PHÁT', [3]],
    ['đầu tư'.normalize('NFD'), [1, 3, 3]],
    ['ke hoach', [1]],
    // over the end of a line
    ['trung hạn.  vốn', [3]],
    ['nghị quyết', []],
    ['%', undefined],
  ])('finds %j on the right pages', async (query, pages) => {
    const find = member.documents.find(paper.documentId, paper.versionId, query);
    if (pages === undefined) return expect(await refusal(find)).toBe('documents/query-too-short');
    const { places, total } = await find;
    expect([places.map((place) => place.page), total]).toEqual([pages, pages.length]);
  });

  it('says where a place is and what stands around it', async () => {
    const [place] = (await member.documents.find(paper.documentId, paper.versionId, 'dau tu')).places;
    const { text } = await member.documents.pageText(paper.documentId, paper.versionId, 1);
    expect(text.slice(place!.at, place!.at + place!.length)).toBe('đầu tư');
    expect(place!.excerpt.slice(place!.excerptAt, place!.excerptAt + place!.length)).toBe('đầu tư');
    const [size] = (await member.documents.version(paper.documentId, paper.versionId)).pageSizes;
    const [left, top, right, bottom] = place!.boxes[0]!;
    expect([0 < left, left < right, right < size!.width, 0 < top, top < bottom, bottom < size!.height]).not.toContain(
      false,
    );
  });

  it('is found by nobody who may not read the paper', async () => {
    const find = meeting.who['Khách']!.client.documents.find(paper.documentId, paper.versionId, 'dau tu');
    expect(await refusal(find)).toBe('platform/not-found');
  });

  it('can be searched with and without marks by the tokens that are kept', async () => {
    const search = async (query: string) =>
      (
        await app.sql.query<{ page: number }[]>(
          `select page from page_texts where version_id = $1 and tokens @@ plainto_tsquery('simple', $2) order by page`,
          [paper.versionId, query],
        )
      ).map((row) => row.page);
    expect([await search('đầu tư'), await search('dau tu'), await search('dâu')]).toEqual([[1, 3], [1, 3], []]);
  });

  it('is found among all papers of the meeting: in what the reader may open and in its newest version, no title more', async () => {
    const tablet = await Tablet.open(member, meeting.id);
    const ofItem = await uploadPaper(meeting, await aPdf('Nghị quyết số 12/2026/NQ-HĐND về đầu tư'), {
      ...{ itemId: meeting.items[0]!.id, title: 'Dự thảo Nghị quyết' },
    });
    await tablet.sees(
      'documents.document-changed',
      ({ document }: { document: { id: string } }) => document.id === ofItem.documentId,
    );
    tablet.close();
    const find = async (q: string, client: Client = member) => {
      const { papers, more } = await client.documents.findInMeeting(meeting.id, q);
      expect(more).toBe(false);
      return papers.map(({ documentId, total, places }) => [documentId, total, places.map(({ page }) => page)]);
    };
    expect(await find('đầu tư')).toEqual([
      [paper.documentId, 3, [1, 3, 3]],
      [ofItem.documentId, 1, [1]],
    ]);
    expect(await find('12/2026/nq-hdnd')).toEqual([[ofItem.documentId, 1, [1]]]);
    expect(await find('đâu tư')).toEqual([]);
    const [found] = (await member.documents.findInMeeting(meeting.id, 'trung han')).papers;
    expect(found!.places[0]!.boxes).toHaveLength(1);

    // The guest attends the first item and has its paper alone.
    const guest = meeting.who['Khách']!.client;
    expect(await find('dau tu', guest)).toEqual([[ofItem.documentId, 1, [1]]]);
    expect(await find('trung han', guest)).toEqual([]);
    expect(await refusal(find('x'))).toBe('documents/query-too-short');
    expect(await refusal(find('dau tu', (await aMeeting(app).build()).secretary))).toBe('platform/not-found');
    await meeting.secretary.documents.recall(ofItem.documentId, { reason: 'Nhầm' });
    expect(await find('12/2026')).toEqual([]);
  });
});
