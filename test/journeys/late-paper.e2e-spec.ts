import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { type Page } from 'playwright-core';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { chromiumPath } from '../tablet/support/browser.js';
import { aGeneratedPaper } from './support/papers.js';
import { Stage } from './support/stage.js';
import { aStory } from './support/story.js';

(chromiumPath === null ? describe.skip : describe)('a late paper', () => {
  const chapter = aStory();
  let stage: Stage;
  let meeting: BuiltMeeting;
  let secretary: Page;
  let readers: readonly Page[];
  let guest: Page;
  const sheet = () => secretary.getByRole('dialog');
  /** On the meeting's page papers are links, on the table of a session buttons. */
  const listed = (page: Page, title: string) => page.getByRole('link', { name: title });
  const onTheTable = (page: Page, title: string) => page.getByRole('button', { name: title }).first();

  beforeAll(async () => {
    stage = await Stage.open();
    // In a quarter of an hour: every deadline of the rules is over.
    meeting = await aMeeting(stage.app)
      .withItems(anItem('Đầu tư công năm 2027'), anItem('Quy chế làm việc'))
      .withMembers('An')
      .withAttendees('Dự')
      .withGuest('Khách', 1)
      .issued()
      .build();
    const at = `/meetings/${meeting.id}`;
    const open = (name: string) => stage.tablet(name, meeting.who[name]!.client, at);
    secretary = await stage.tablet('secretary', meeting.secretary, at);
    readers = [await open('Chủ tọa'), await open('An'), await open('Dự')];
    guest = await open('Khách');
  }, 300_000);
  afterAll(() => stage?.close('late-paper'), 60_000);
  afterEach(() => expect(stage.problems.splice(0)).toEqual([]));

  async function send(file: string): Promise<void> {
    await secretary.getByRole('button', { name: 'Gửi tài liệu' }).click();
    await sheet()
      .locator('input[type=file]')
      .setInputFiles(await aGeneratedPaper(file));
    await sheet().getByRole('checkbox').check();
    await sheet().getByRole('button', { name: 'Gửi 1 tệp' }).click();
    await sheet().getByRole('listitem').last().getByText('Sẵn sàng').waitFor();
    await sheet().getByRole('button', { name: 'Đóng' }).click();
  }

  chapter('sent after the deadline says so to everybody who reads it', async () => {
    await send('1. Báo cáo bổ sung.pdf');
    for (const page of [secretary, ...readers]) {
      await listed(page, 'Báo cáo bổ sung').waitFor();
      await page.getByText('Gửi muộn').first().waitFor();
    }
  });

  chapter('sent during the session lies on the table of all readers at once', async () => {
    await meeting.secretary.meetings.open(meeting.id, { overrideReason: 'Chạy thử' });
    await meeting.secretary.meetings.beginItem(meeting.id, meeting.items[0]!.id);
    for (const page of [...readers, guest]) await page.goto(`/meetings/${meeting.id}/live?view=papers`);
    await send('1. Phụ lục số liệu mới.pdf');
    for (const page of readers) await onTheTable(page, 'Phụ lục số liệu mới').waitFor();
  });

  chapter('is nothing to the guest of another item, who gets his own', async () => {
    await send('2. Dự thảo quy chế.pdf');
    await guest.getByRole('button', { name: 'Quy chế làm việc' }).first().click();
    await onTheTable(guest, 'Dự thảo quy chế').waitFor();
    expect(await guest.getByText(/Báo cáo bổ sung|Phụ lục số liệu mới/).count()).toBe(0);
  });
});
