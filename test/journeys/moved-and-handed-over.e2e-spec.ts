import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { type Page } from 'playwright-core';
import { checkIn } from '../support/a-ballot.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { chromiumPath } from '../tablet/support/browser.js';
import { choose } from './support/choose.js';
import { Stage } from './support/stage.js';
import { aStory } from './support/story.js';

const deputyName = 'Trần Quốc Việt';

(chromiumPath === null ? describe.skip : describe)('moved and handed over', () => {
  const chapter = aStory();
  let stage: Stage;
  let meeting: BuiltMeeting;
  let [secretary, chair, deputy]: Page[] = [];
  const sheet = (page: Page) => page.getByRole('dialog');
  const strip = (page: Page) => page.getByRole('region', { name: /^Bước tiếp theo/ });

  beforeAll(async () => {
    stage = await Stage.open();
    meeting = await aMeeting(stage.app).withMembers(deputyName, 'Bình').issued().build();
    const at = `/meetings/${meeting.id}`;
    secretary = await stage.tablet('secretary', meeting.secretary, `${at}/prepare`);
    chair = await stage.tablet('chair', meeting.who['Chủ tọa']!.client, at);
    deputy = await stage.tablet('deputy', meeting.who[deputyName]!.client, at);
  }, 300_000);
  afterAll(() => stage?.close('moved-and-handed-over'), 60_000);
  afterEach(() => expect(stage.problems.splice(0)).toEqual([]));

  chapter('moved to another place, everybody is asked again', async () => {
    await deputy!.getByRole('button', { name: 'Xác nhận dự họp' }).click();
    await deputy!.getByText('Đã xác nhận dự họp').waitFor();
    await secretary!.getByText('1 xác nhận').waitFor();
    await secretary!.getByRole('button', { name: 'Việc khác', exact: true }).click();
    await secretary!.getByRole('menuitem', { name: 'Dời họp' }).click();
    await sheet(secretary!).getByLabel('Địa điểm').fill('Hội trường tầng 9');
    await sheet(secretary!).getByLabel('Lý do').fill('Phòng họp số 1 đang sửa');
    await sheet(secretary!).getByRole('button', { name: 'Dời họp' }).click();
    await sheet(secretary!).waitFor({ state: 'detached' });
    for (const page of [chair!, deputy!]) await page.getByText('Hội trường tầng 9').first().waitFor();
    await deputy!.getByText('Lý do: Phòng họp số 1 đang sửa').waitFor();
    await deputy!.getByRole('button', { name: 'Xác nhận dự họp' }).waitFor();
    expect(await deputy!.getByText('Đã xác nhận dự họp').count()).toBe(0);
    await secretary!.getByText('0 xác nhận').waitFor();
  });

  chapter('the chair hands over in session: the new one has the console, the former one has not', async () => {
    await checkIn(meeting);
    await meeting.secretary.meetings.open(meeting.id);
    for (const page of [secretary!, chair!, deputy!]) await page.goto(`/meetings/${meeting.id}/live`);
    await strip(chair!).waitFor();
    await deputy!.getByText('Chưa bắt đầu nội dung nào').first().waitFor();
    expect(await strip(deputy!).count()).toBe(0);
    await strip(chair!).getByRole('button', { name: 'Bước khác' }).click();
    await sheet(chair!).getByRole('button', { name: 'Chuyển người chủ trì' }).click();
    await choose(chair!, 'Người chủ trì mới', deputyName);
    await sheet(chair!).getByRole('button', { name: 'Chuyển chủ trì' }).click();
    await strip(deputy!).waitFor();
    await strip(chair!).waitFor({ state: 'detached' });
    await chair!
      .getByRole('button', { name: /phát biểu|nội dung/i })
      .first()
      .waitFor();
  });

  chapter('and presides: he begins the item, everybody sees it', async () => {
    await strip(deputy!).getByRole('button', { name: 'Bắt đầu nội dung' }).click();
    for (const page of [secretary!, chair!]) await page.getByText('Nội dung thứ nhất').first().waitFor();
    await chair!.getByText('Nội dung 1 trên 2').waitFor();
    const { head } = (await meeting.snapshot(meeting.secretary)).meeting;
    expect(head.chairName).toBe(deputyName);
  });
});
