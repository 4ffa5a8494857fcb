import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { type Page } from 'playwright-core';
import { demoPaper } from '../../apps/cli/src/seed/papers/index.js';
import { aNote, putMark } from '../annotations/support/marks.js';
import { uploadPaper } from '../documents/support/papers.js';
import { quiet } from '../documents/support/quiet.js';
import { Turner } from '../presenting/a-presentation.js';
import { checkIn, openBallot } from '../support/a-ballot.js';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { Canaries } from '../support/canaries.js';
import { chromiumPath } from '../tablet/support/browser.js';
import { Overheard } from './support/overhear.js';
import { Stage } from './support/stage.js';
import { aStory } from './support/story.js';

const OWN = 1;

(chromiumPath === null ? describe.skip : describe)('the guest of one item', () => {
  const chapter = aStory();
  const canaries = new Canaries();
  let stage: Stage;
  let meeting: BuiltMeeting;
  let page: Page;
  let heard: Overheard;
  const word = (thing: string) => canaries.word(thing);

  beforeAll(async () => {
    stage = await Stage.open();
    meeting = await aMeeting(stage.app)
      .withItems(
        anItem(`Nhân sự ${word('first title')}`, { hasVote: true }),
        anItem('Quy chế làm việc'),
        anItem(`Đất đai ${word('third title')}`, { minutesPlanned: 17 }),
        anItem(word('secret title'), { isSecret: true }),
      )
      .withMembers('An', 'Bình')
      .withGuest('Khách', OWN)
      .issued()
      .build();
    await write();
    page = await stage.tablet('guest', meeting.who['Khách']!.client, 'about:blank');
    heard = Overheard.by(page);
  }, 300_000);
  afterAll(() => stage?.close('guest'), 60_000);
  afterEach(async () => {
    expect(stage.problems.splice(0)).toEqual([]);
    expect(canaries.in(await page.content())).toEqual([]);
    expect(canaries.in(await heard.everything())).toEqual([]);
  });

  /** Words of other items in everything people write about them; and papers of all items. */
  async function write(): Promise<void> {
    const { secretary, items, id } = meeting;
    for (const [at, item] of items.filter(({ isSecret }) => !isSecret).entries())
      await secretary.meetings.editScript(id, item.id, {
        rev: 0,
        script: word(`script ${at}`),
        draftConclusion: word(`conclusion ${at}`),
      });
    await send(0);
    await send(2);
    const own = await send(OWN, 'Quy chế làm việc');
    await quiet(stage.app);
    const note = aNote(own.versionId, { text: word('note of another') });
    await putMark(meeting.who['An']!.client, own.documentId, note);
  }
  async function send(at: number, title = word(`paper ${at}`)) {
    const words = at === OWN ? 'Quy chế' : word(`text ${at}`);
    const made = { title: words, body: words, unit: 'Văn phòng', number: '1/TTr', date: new Date(), seed: at };
    const bytes = Buffer.from(await demoPaper('submission', made));
    return uploadPaper(meeting, bytes, { itemId: meeting.items[at]!.id, title, fileName: `${title}.pdf` });
  }

  chapter('sees one item before the session: his', async () => {
    await page.goto('/');
    await page.getByText('Phiên họp thường kỳ').first().waitFor();
    await page.goto(`/meetings/${meeting.id}`);
    await page.getByText('1 nội dung', { exact: true }).waitFor();
    await page.getByRole('link', { name: /Quy chế làm việc/ }).waitFor();
    await page.getByRole('button', { name: 'Xác nhận dự họp' }).click();
    await page.getByText('Đã xác nhận dự họp').waitFor();
  });

  chapter('hears nothing while other items are held, shown and voted on', async () => {
    const { secretary, items, id } = meeting;
    await page.goto(`/meetings/${id}/live`);
    await page
      .getByText('Chờ chủ tọa mở phiên họp')
      .or(page.getByText(/Bắt đầu sau/))
      .first()
      .waitFor();
    await secretary.meetings.open(id, { overrideReason: word('reason of the opening') });
    await checkIn(meeting);
    await secretary.meetings.beginItem(id, items[0]!.id);
    await page.getByText('Chưa bắt đầu nội dung nào').first().waitFor();
    const { documents } = (await meeting.snapshot(secretary)).documents;
    const shown = documents.find(({ itemId }) => itemId === items[0]!.id)!;
    const turner = await Turner.of(meeting.who['Chủ tọa']!.client, {
      meeting,
      papers: [{ documentId: shown.id, versionId: shown.version.id }],
    });
    await turner.show(2);
    const { client } = meeting.who['Bình']!;
    await client.speaking.request(id, { itemId: items[0]!.id, kind: 'statement', seatId: null });
    const { ballot } = await openBallot(meeting, { question: word('question') });
    await client.voting.cast(ballot.id, { choice: 'for', opinion: null });
    await secretary.voting.close(ballot.id);
    await secretary.voting.announce(ballot.id, { detail: 'names' });
    await send(2, word('late paper'));
    await quiet(stage.app);
  });

  chapter('follows his own item, with its paper and no number of others', async () => {
    const { secretary, items, id } = meeting;
    await secretary.meetings.beginItem(id, items[OWN]!.id);
    await page.getByRole('heading', { name: 'Quy chế làm việc' }).first().waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/trên [34]|[34] nội dung|nội dung [1-4]/i);
    await page
      .getByRole('button', { name: /Quy chế làm việc/ })
      .last()
      .click();
    await page.locator('.page[data-page-number="1"] canvas').first().waitFor();
    const { facts, items: seen, seats } = (await meeting.snapshot(meeting.who['Khách']!.client)).meeting;
    expect([facts.itemIds, seen.map(({ number, title }) => [number, title])]).toEqual([
      [items[OWN]!.id],
      [[null, 'Quy chế làm việc']],
    ]);
    expect(seats.every(({ itemIds }) => itemIds === null || itemIds.includes(items[OWN]!.id))).toBe(true);
    await secretary.meetings.beginItem(id, items[2]!.id);
    await page.getByText('Chưa bắt đầu nội dung nào').first().waitFor();
  });

  chapter('finds no door to the others by their addresses', async () => {
    const { documents } = (await meeting.snapshot(meeting.secretary)).documents;
    const others = documents.filter(({ itemId }) => itemId !== meeting.items[OWN]!.id);
    expect(others.length).toBe(3);
    for (const { id } of others) {
      await page.goto(`/meetings/${meeting.id}/papers/${id}`);
      await page.getByText('Không mở được tài liệu này').waitFor();
    }
    await page.goto(`/meetings/${meeting.id}/prepare`);
    await page.getByText('Đồng chí không chuẩn bị cuộc họp này').waitFor();
    stage.problems.splice(0, stage.problems.length, ...stage.problems.filter((said) => !said.includes('404')));
  });
});
