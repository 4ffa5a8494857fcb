import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { demoPaper } from '../../apps/cli/src/seed/papers/index.js';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp } from '../support/app.js';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { checkScreenEverywhere } from './support/screen-checks.js';
import { startSite, tabletOf } from './support/web-site.js';

const order = {
  title: 'Về việc ban hành Quy chế làm việc',
  body: 'Ủy ban nhân dân tỉnh Sông Hiền',
  unit: 'Văn phòng',
  number: '12/TTr-VP',
  date: new Date('2026-11-20T00:00:00Z'),
  seed: 3,
};
const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

(chromiumPath === null ? describe.skip : describe)('papers of a meeting', () => {
  let app: RunningApp;
  let browser: Browser;
  let secretary: Page;
  let member: Page;
  let meeting: BuiltMeeting;
  let submission: Buffer;
  const problems: string[] = [];
  const picture = async (page: Page, name: string) => {
    mkdirSync('test/.output/reader', { recursive: true });
    await page.screenshot({ path: join('test/.output/reader', `${name}.png`) });
  };
  const tablet = async (client: Parameters<typeof tabletOf>[2]) => {
    const context = await tabletOf(browser, app, client);
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(`/meetings/${meeting.id}`);
    return page;
  };

  beforeAll(async () => {
    app = await startSite();
    await app.worker();
    meeting = await aMeeting(app)
      .withItems(anItem('Phân bổ vốn đầu tư công năm 2027'), anItem('Quy chế làm việc'))
      .withMembers('An')
      .issued()
      .build();
    submission = await demoPaper('submission', order);
    browser = await launchBrowser();
    secretary = await tablet(meeting.secretary);
    member = await tablet(meeting.who['An']!.client);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  afterEach(() => expect(problems.splice(0)).toEqual([]));
  const sheet = () => secretary.getByRole('dialog');

  test('are matched to items by their names, declared, sent, and reach the member’s tablet', async () => {
    await secretary.getByRole('button', { name: 'Gửi tài liệu' }).click();
    await sheet()
      .locator('input[type=file]')
      .setInputFiles([
        pdf('2. Tờ trình Quy chế làm việc.pdf', submission),
        pdf('Phụ lục không số.pdf', Buffer.from('%PDF-1.7 hỏng')),
      ]);
    const items = sheet().getByLabel('Thuộc nội dung');
    const chosen = () => items.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
    expect(await chosen()).toEqual([meeting.items[1]!.id, 'whole-meeting']);
    await picture(secretary, 'upload-match');
    expect(await checkScreenEverywhere(secretary)).toEqual([]);
    await sheet().getByRole('button', { name: 'Gửi 2 tệp' }).click();
    await sheet().getByText('Cần xác nhận trước khi gửi.').waitFor();
    await sheet().getByRole('checkbox').check();
    await sheet().getByRole('button', { name: 'Gửi 2 tệp' }).click();
    // The sheet itself says how each ended: with its pages, or why not and what to do.
    const outcome = (title: string) => sheet().getByRole('listitem').filter({ hasText: title });
    await outcome('Tờ trình Quy chế làm việc').getByText('Sẵn sàng').waitFor();
    expect(await outcome('Tờ trình Quy chế làm việc').innerText()).toMatch(/\d+ trang/);
    await outcome('Phụ lục không số').getByText('Tệp bị hỏng, không đọc được. Đề nghị xuất lại PDF rồi gửi.').waitFor();
    expect(await sheet().getByText('Đã gửi, đang kiểm tra').count()).toBe(0);
    await picture(secretary, 'upload-ended');
    expect(await checkScreenEverywhere(secretary)).toEqual([]);
    await sheet().getByRole('button', { name: 'Đóng' }).click();
    await member.getByRole('link', { name: /Tờ trình Quy chế làm việc/ }).waitFor();
    await secretary.getByText(/Tệp bị hỏng/).waitFor();
  }, 120_000);

  test('stand under their item with pages, for those who prepare also what was refused and why', async () => {
    await secretary.setViewportSize({ width: 1366, height: 1024 });
    await picture(secretary, 'papers-secretary');
    expect(await checkScreenEverywhere(secretary)).toEqual([]);
    expect(await checkScreenEverywhere(member)).toEqual([]);
    expect(await member.getByText(/Tệp bị hỏng/).count()).toBe(0);
    await member.setViewportSize({ width: 390, height: 844 });
    await picture(member, 'papers-phone');
    await secretary.setViewportSize({ width: 1366, height: 1024 });
  }, 120_000);

  test('come as one PDF', async () => {
    await member.getByRole('button', { name: 'Tải một tệp PDF gộp' }).click();
    await member.getByRole('link', { name: /Tải tệp gộp/ }).waitFor();
  }, 60_000);

  test('are renamed, moved and recalled, and everybody sees it at once', async () => {
    const act = async (name: string) => {
      await secretary.getByRole('button', { name: /Việc khác với Tờ trình/ }).click();
      await secretary.getByRole('menuitem', { name }).click();
    };
    await act('Sửa tên');
    await sheet().getByLabel('Tên tài liệu').fill('Tờ trình Quy chế (sửa)');
    await sheet().getByRole('button', { name: 'Lưu' }).click();
    await member.getByRole('link', { name: /Tờ trình Quy chế \(sửa\)/ }).waitFor();
    await act('Chuyển nội dung');
    await sheet().getByLabel('Chuyển đến').selectOption(meeting.items[0]!.id);
    await sheet().getByRole('button', { name: 'Chuyển tài liệu' }).click();
    await sheet().waitFor({ state: 'detached' });
    await act('Thu hồi');
    await sheet().getByRole('button', { name: 'Thu hồi tài liệu' }).click();
    await sheet().getByText('Cần ghi lý do.').waitFor();
    await sheet().getByLabel('Lý do thu hồi').fill('Sai số liệu');
    await picture(secretary, 'recall');
    await sheet().getByRole('button', { name: 'Thu hồi tài liệu' }).click();
    await member.getByRole('link', { name: /Tờ trình Quy chế/ }).waitFor({ state: 'detached' });
    await secretary.getByText(/Sai số liệu/).waitFor();
  }, 60_000);
});
