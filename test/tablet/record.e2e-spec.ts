import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Client } from '@app/client';
import { type Id } from '@app/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { type RunningApp } from '../support/app.js';
import { aHallSession, type HallSession, memberNames } from './support/a-session.js';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { checkScreenEverywhere } from './support/screen-checks.js';
import { screenSizes } from './support/screen-sizes.js';
import { startSite, tabletOf } from './support/web-site.js';

const output = 'test/.output/record';

/** Pictures for a look by people, only when asked for. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env['ECABINET_PICTURES'] === undefined) return;
  mkdirSync(output, { recursive: true });
  for (const [size, viewport] of Object.entries(screenSizes)) {
    await page.setViewportSize(viewport);
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(output, `${name}.${size}.png`) });
  }
}

async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await picture(page, name);
  const findings = await checkScreenEverywhere(page);
  await page.setViewportSize(screenSizes.landscape);
  await page.evaluate(() => {
    document.documentElement.setAttribute('data-mantine-color-scheme', 'light');
    document.documentElement.setAttribute('data-text', '100');
  });
  expect(findings).toEqual([]);
}

(chromiumPath === null ? describe.skip : describe)('the minutes', () => {
  let app: RunningApp;
  let browser: Browser;
  let hall: HallSession;
  let office: Page;
  const problems: string[] = [];
  const expected = /the server responded with a status of 409|net::ERR_FAILED/;
  const item = (): Id => hall.itemIds[1]!;
  const speaker = memberNames[0]!;
  const [spoken, first, theirs] = [
    'Nhất trí với đề án, đề nghị rõ nguồn vốn.',
    'Thống nhất chủ trương.',
    'Bản của chủ tọa.',
  ];

  const mine = `${first} Giao Sở Xây dựng.`;

  const tablet = async (client: Client, path: string): Promise<Page> => {
    const context = await tabletOf(browser, app, client);
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected.test(message.text())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(`/meetings/${hall.meeting.id}${path}`);
    return page;
  };
  /** The next save that the server took. */
  const saved = (ending: string) =>
    office.waitForResponse((response) => response.url().endsWith(ending) && response.ok());
  const choose = async (outcome: string): Promise<void> => {
    const taken = saved('/record');
    await office.getByLabel('Kết quả', { exact: true }).selectOption(outcome);
    await taken;
  };
  /** The chair signs in on the device where the secretary left something unsent. */
  const staysWithItsAuthor = async (): Promise<void> => {
    const left = await office.evaluate((): Record<string, string> => ({ ...sessionStorage }));
    expect(Object.values(left).join()).toContain(first);
    const next = await tablet(hall.chair.client, '/record');
    await next.evaluate(
      (entries) => Object.entries(entries).forEach(([key, value]) => sessionStorage.setItem(key, value)),
      left,
    );
    await next.reload();
    await next.locator('textarea').first().waitFor();
    const shown = await next
      .locator('textarea')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
    expect(shown).not.toContain(first);
    expect((await kept()).conclusions).toEqual([]);
    await next.context().close();
  };
  const kept = async () => (await hall.meeting.snapshot(hall.meeting.secretary)).minutes;

  beforeAll(async () => {
    app = await startSite();
    hall = await aHallSession(app, 'none');
    const { meeting, chair } = hall;
    const { id, secretary } = meeting;
    const seatIds = [chair.seat.id, ...memberNames.slice(0, 7).map((name) => hall.who(name).seat.id)];
    await secretary.attendance.markPresent(id, { seatIds, place: null });
    await secretary.meetings.open(id);
    await secretary.meetings.beginItem(id, item());
    await secretary.speaking.give(id, {
      to: { requestId: null, seatId: hall.who(speaker).seat.id, itemId: item(), kind: 'statement' },
      ...{ plannedSeconds: 300, insteadOf: null },
    });
    browser = await launchBrowser();
    office = await tablet(secretary, '/live');
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  afterEach(() => expect(problems.splice(0)).toEqual([]));

  test('in the console: the summary of whoever speaks saves itself, the outcome is one choice and can be taken back', async () => {
    const summary = office.getByLabel(`Đang phát biểu: ${speaker}`);
    const summarised = saved('/write');
    await summary.fill(spoken);
    await summarised;
    await choose('adopted');
    const back = saved('/record');
    await office.getByRole('button', { name: 'Bỏ kết quả đã ghi' }).click();
    await back;
    await choose('adopted-to-complete');
    await office.getByText('theo chỉ đạo của chủ tọa').first().waitFor();
    const { outcomes, speeches } = await kept();
    expect(outcomes).toMatchObject([{ outcome: 'adopted-to-complete', rev: 3 }]);
    expect(speeches).toMatchObject([{ summary: spoken }]);
    await look(office, 'console');
  }, 180_000);

  test('without a network what is typed stays on the device; what somebody else saved meanwhile is shown beside it', async () => {
    const path = '**/minutes/conclusions/write';
    await office.route(path, (route) => route.abort());
    const conclusion = office.getByLabel('Kết luận của chủ tọa');
    await conclusion.fill(first);
    await office.getByText('Chưa gửi, giữ trên máy này').waitFor();
    await staysWithItsAuthor();
    await hall.chair.client.minutes.writeConclusion(hall.meeting.id, { itemId: item(), rev: 0, text: theirs });
    await office.unroute(path);
    await office.getByText('Có người vừa lưu bản khác').waitFor();
    expect(await conclusion.inputValue()).toBe(first);
    await office.getByText(theirs).waitFor();
    await look(office, 'conflict');
    const again = saved('/conclusions/write');
    await office.getByRole('button', { name: 'Dùng bản này' }).click();
    await again;
    await office.getByText('Có người vừa lưu bản khác').waitFor({ state: 'detached' });
    expect((await kept()).conclusions).toMatchObject([{ itemId: item(), text: first }]);
  }, 180_000);

  test('somebody who spoke without asking is added', async () => {
    await office.getByRole('button', { name: 'Thêm ý kiến' }).click();
    const sheet = office.getByRole('dialog');
    await sheet.getByLabel('Người phát biểu').fill(memberNames[2]!);
    await office.getByRole('option', { name: memberNames[2]! }).click();
    await sheet.getByLabel('Tóm tắt').fill('Đồng ý với tờ trình.');
    await look(office, 'add-speech');
    await sheet.getByRole('button', { name: 'Thêm ý kiến' }).click();
    await sheet.waitFor({ state: 'detached' });
    await office.getByText('Đồng ý với tờ trình.').waitFor();
  }, 180_000);

  test('what is being typed stays in its place when the session goes on to the next item', async () => {
    const conclusion = office.getByLabel('Kết luận của chủ tọa');
    const taken = saved('/conclusions/write');
    await conclusion.pressSequentially(' Giao Sở');
    await hall.meeting.secretary.meetings.beginItem(hall.meeting.id, hall.itemIds[2]!);
    await office.getByText('Phiên họp đã sang nội dung 3').waitFor();
    await conclusion.pressSequentially(' Xây dựng.');
    await taken;
    await look(office, 'held');
    await office.getByRole('button', { name: 'Ghi nội dung 3' }).click();
    await office.getByRole('heading', { name: 'Ghi biên bản, nội dung 3' }).waitFor();
    expect(await conclusion.inputValue()).toBe('');
    await office.waitForFunction(() => !Object.keys(sessionStorage).some((key) => key.startsWith('minutes/')));
    expect((await kept()).conclusions).toMatchObject([{ itemId: item(), text: mine }]);
  }, 180_000);

  test('after the close: the record with what is missing, its files, and one next step', async () => {
    await hall.meeting.secretary.meetings.close(hall.meeting.id);
    await office.goto(`/meetings/${hall.meeting.id}/record`);
    await office.getByRole('heading', { name: 'Còn thiếu' }).waitFor();
    expect(await office.getByRole('button', { name: /Chưa ghi kết quả/ }).count()).toBe(3);
    await look(office, 'record');
    for (const ending of ['docx', 'pdf', 'json']) {
      const begun = office.waitForEvent('download');
      await office.getByRole('button', { name: `Tải ${ending.toUpperCase()}` }).click();
      expect((await begun).suggestedFilename()).toMatch(new RegExp(`^Biên bản .*\\.${ending}$`));
    }
  }, 180_000);

  test('concluded, it is read by those who attended, and changed by nobody', async () => {
    const member = await tablet(hall.who(speaker).client, '/record');
    await member.getByText('Chưa có kết luận').waitFor();
    await office.getByRole('button', { name: 'Kết thúc hồ sơ' }).click();
    const sheet = office.getByRole('dialog');
    await look(office, 'conclude');
    await sheet.getByRole('button', { name: 'Kết thúc hồ sơ' }).click();
    await office.getByText('Hồ sơ đã kết thúc, không sửa được nữa.').waitFor();
    expect(await office.getByRole('textbox').count()).toBe(0);
    await member.getByText(mine).waitFor();
    await member.getByText('Thông qua, giao hoàn thiện').waitFor();
    expect(await member.getByText(spoken).count()).toBe(0);
    await look(office, 'record-concluded');
    await look(member, 'record-member');
  }, 180_000);
});
