import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Id } from '@app/contracts';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { demoPaper } from '../../apps/cli/src/seed/papers/index.js';
import { quiet } from '../documents/support/quiet.js';
import { uploadPaper } from '../documents/support/papers.js';
import { apply, marksOf } from '../annotations/support/marks.js';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp } from '../support/app.js';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { checkScreenEverywhere } from './support/screen-checks.js';
import { startSite, tabletOf } from './support/web-site.js';

const order = {
  title: 'Phương án phân bổ vốn đầu tư công năm 2027',
  body: 'Ủy ban nhân dân tỉnh Sông Hiền',
  unit: 'Sở Tài chính',
  number: '128/BC-STC',
  date: new Date('2026-11-20T00:00:00Z'),
  seed: 7,
};

(chromiumPath === null ? describe.skip : describe)('the reader', () => {
  let app: RunningApp;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let meeting: BuiltMeeting;
  let report: Id;
  let annex: Id;
  const problems: string[] = [];
  const picture = async (name: string) => {
    mkdirSync('test/.output/reader', { recursive: true });
    await page.screenshot({ path: join('test/.output/reader', `${name}.png`) });
  };

  beforeAll(async () => {
    app = await startSite();
    await app.worker();
    meeting = await aMeeting(app)
      .withItems(anItem('Phân bổ vốn đầu tư công năm 2027'), anItem('Quy chế làm việc'))
      .withMembers('An')
      .issued()
      .build();
    const itemId = meeting.items[0]!.id;
    const send = async (kind: 'report' | 'annex', title: string) =>
      (
        await uploadPaper(meeting, Buffer.from(await demoPaper(kind, order)), {
          itemId,
          title,
          kind,
          fileName: `1. ${title}.pdf`,
        })
      ).documentId;
    report = await send('report', 'Báo cáo phân bổ vốn đầu tư công năm 2027');
    annex = await send('annex', 'Phụ lục danh mục dự án');
    await quiet(app);
    browser = await launchBrowser();
    context = await tabletOf(browser, app, meeting.who['An']!.client);
    context.setDefaultTimeout(30_000);
    page = await context.newPage();
    page.on('response', (answer) => answer.status() >= 400 && problems.push(`${answer.status()} ${answer.url()}`));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  // Among them what the content security policy refused.
  afterEach(() => expect(problems.splice(0)).toEqual([]));

  const open = async (paper: Id, search = '') => {
    await page.goto(`/meetings/${meeting.id}/papers/${paper}${search}`);
    await page.locator('.page canvas').first().waitFor();
  };
  const current = () => page.getByRole('textbox', { name: /Đến trang/ });
  const isOn = (number: number) =>
    page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('input[inputmode="numeric"]')?.value === wanted,
      String(number),
    );

  test('opens a paper at its first page and turns pages by keys, buttons and number', async () => {
    await open(report);
    await isOn(1);
    await picture('landscape');
    await page.keyboard.press('ArrowRight');
    await isOn(2);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await isOn(1);
    await page.getByRole('button', { name: 'Trang sau' }).click();
    await isOn(2);
    await current().fill('9');
    await current().press('Enter');
    await isOn(9);
    await page.waitForURL(/page=9/);
  });

  test('waits for a network that is away, and opens by itself when it is back', async () => {
    let asked = 0;
    const thrice = new Promise<void>((resolve) => {
      void page.route('**/file', (route) => {
        if ((asked += 1) === 3) resolve();
        return route.abort();
      });
    });
    await page.goto(`/meetings/${meeting.id}/papers/${report}?page=9`);
    await thrice;
    expect(await page.getByText('Chưa mở được tài liệu').count()).toBe(0);
    await page.unroute('**/file');
    await page.locator('.page canvas').first().waitFor();
    expect(problems.splice(0).filter((said) => !said.includes('ERR_FAILED'))).toEqual([]);
  });

  test('opens again where it was left, on the page of the address first', async () => {
    await open(report);
    await isOn(9);
    await open(report, '?page=3');
    await isOn(3);
  });

  test('gives every page near the current one a place for what is drawn on it', async () => {
    await open(report, '?page=5');
    await isOn(5);
    const places = page.locator('[data-overlay-page]');
    await places.first().waitFor({ state: 'attached' });
    expect(await places.evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-overlay-page'))))).toEqual([
      2, 3, 4, 5, 6, 7, 8,
    ]);
    const apart = () =>
      page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
        const [a, b] = [box('[data-overlay-page="5"]'), box('.page[data-page-number="5"]')];
        return [a.left - b.left, a.top - b.top, a.width - b.width, a.height - b.height].map(Math.abs);
      });
    expect(Math.max(...(await apart()))).toBeLessThanOrEqual(1);
    await page.getByRole('button', { name: 'Phóng to' }).click();
    await page.waitForFunction(() => document.querySelector('.page canvas') !== null);
    expect(Math.max(...(await apart()))).toBeLessThanOrEqual(1);
    await page.getByRole('button', { name: 'Vừa chiều ngang' }).click();
  });

  test('finds words on any page, with or without marks, and goes there', async () => {
    await open(report, '?page=1');
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox').fill('tong muc');
    const hit = page
      .getByRole('dialog')
      .getByRole('button', { name: /Trang \d+/ })
      .last();
    await hit.waitFor();
    await picture('find');
    const to = Number(/Trang (\d+)/.exec(await hit.innerText())?.[1]);
    await hit.click();
    await isOn(to);
    const chosen = page.locator(`[data-overlay-page="${to}"] [data-found="chosen"]`).first();
    await chosen.waitFor();
    await page.waitForFunction((number) => {
      const mark = document.querySelector(`[data-overlay-page="${number}"] [data-found="chosen"]`)!;
      const { top, bottom, left, right } = mark.getBoundingClientRect();
      const words = [...document.querySelectorAll(`.page[data-page-number="${number}"] .textLayer span`)];
      // The words of the page under the mark are those that were looked for.
      return (
        top > 0 &&
        bottom < innerHeight &&
        words.some((word) => {
          const box = word.getBoundingClientRect();
          const isUnder = box.left < right && box.right > left && box.top < bottom && box.bottom > top;
          return isUnder && /t\S?ng/i.test(word.textContent);
        })
      );
    }, to);
    await picture('found');

    const places = page.getByRole('group', { name: 'Các chỗ tìm thấy' });
    const count = await places.getByRole('status').innerText();
    await places.getByRole('button', { name: 'Chỗ sau' }).click();
    await places.getByText(/^1 \/ /).waitFor();
    await places.getByRole('button', { name: 'Chỗ trước' }).click();
    await places.getByText(count).waitFor();
    await isOn(to);
    await places.getByRole('button', { name: 'Bỏ đánh dấu các chỗ tìm thấy' }).click();
    await places.waitFor({ state: 'detached' });
    await chosen.waitFor({ state: 'detached' });
  });

  test('finds words in all papers of the meeting, and opens the paper where they stand', async () => {
    await open(annex, '?page=1');
    await page.getByRole('button', { name: 'Tìm trong tài liệu' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('radio', { name: 'Cả cuộc họp' }).check({ force: true });
    await sheet.getByRole('searchbox').fill('tổng mức');
    const places = sheet.getByRole('list', { name: /^Báo cáo phân bổ vốn/ });
    await places.waitFor();
    await picture('find-in-meeting');
    await places.getByRole('link').first().click();
    await page.waitForURL(new RegExp(report));
    await page.locator('[data-found="chosen"]').first().waitFor();
    await page.getByRole('group', { name: 'Các chỗ tìm thấy' }).waitFor();

    await page.goto(`/meetings/${meeting.id}`);
    await page.getByRole('button', { name: 'Tìm trong tài liệu' }).click();
    await page.getByRole('searchbox').fill('tong muc');
    await page.getByRole('dialog').getByRole('list').getByRole('link').first().waitFor();
    await page.keyboard.press('Escape');
  });

  test('keeps private notes on pages: written, found again, edited, deleted', async () => {
    await open(report, '?page=4');
    await isOn(4);
    await page.getByRole('button', { name: 'Ghi chú' }).click();
    const sheet = page.getByRole('dialog', { name: 'Ghi chú cá nhân' });
    await sheet.getByRole('textbox').fill('So với năm 2026?');
    await sheet.getByRole('button', { name: 'Lưu ghi chú' }).click();
    await sheet.getByText('So với năm 2026?').waitFor();
    await picture('notes');
    const act = async (name: string) => {
      await sheet.getByRole('button', { name: 'Việc khác với ghi chú ở trang 4' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await act('Sửa ghi chú');
    await sheet.getByRole('textbox').fill('So với năm 2025?');
    await sheet.getByRole('button', { name: 'Lưu ghi chú' }).click();
    await sheet.getByText('So với năm 2025?').waitFor();
    await sheet.getByText('Đã lưu').waitFor();
    expect(await marksOf(meeting.secretary, report)).toEqual([]);

    // The same person writes on another tablet meanwhile: what he had not seen is not written over, both are kept.
    await act('Sửa ghi chú');
    const own = meeting.who['An']!.client;
    const [note] = await marksOf(own, report);
    const { versionId, page: on, shape, sharing } = note!;
    const elsewhere = { versionId, page: on, shape, sharing, text: 'Viết trên máy khác' };
    await apply(own, report, elsewhere, { markId: note!.id, baseRev: note!.rev });
    await sheet.getByText('Viết trên máy khác').waitFor();
    await sheet.getByRole('textbox').fill('Viết trên máy này');
    await sheet.getByRole('button', { name: 'Lưu ghi chú' }).click();
    await sheet.getByRole('listitem').getByText('Viết trên máy này').waitFor();
    await sheet.getByText('Chưa gửi: còn trên máy này').waitFor({ state: 'detached' });
    expect((await marksOf(own, report)).map(({ text }) => text).sort()).toEqual([
      'Viết trên máy khác',
      'Viết trên máy này',
    ]);
    const copy = (await marksOf(own, report)).find(({ text }) => text === 'Viết trên máy này')!;
    await apply(own, report, null, { markId: copy.id, baseRev: copy.rev });
    await sheet.getByText('Viết trên máy này').waitFor({ state: 'detached' });
    await act('Sửa ghi chú');
    await sheet.getByRole('textbox').fill('So với năm 2025?');
    await sheet.getByRole('button', { name: 'Lưu ghi chú' }).click();
    await sheet.getByRole('listitem').getByText('So với năm 2025?').waitFor();
    await sheet.getByText('Đã lưu').waitFor();
    await act('Xóa ghi chú');
    await sheet.getByText('Chưa có ghi chú').waitFor();
    await sheet.getByRole('button', { name: 'Hoàn tác' }).click();
    await sheet.getByText('So với năm 2025?').waitFor();
    await sheet.getByText('Đã lưu').waitFor();

    // Written without a network, it is there after a reload, and on the server when the network is back.
    await context.setOffline(true);
    await sheet.getByRole('textbox').fill('Hỏi Sở Tài chính');
    await sheet.getByRole('button', { name: 'Lưu ghi chú' }).click();
    await sheet.getByText('Chưa gửi: còn trên máy này').waitFor();
    await context.setOffline(false);
    await sheet.getByText('Chưa gửi: còn trên máy này').waitFor({ state: 'detached' });
    const texts = (await marksOf(meeting.who['An']!.client, report)).map(({ text }) => text);
    expect(texts.sort()).toEqual(['Hỏi Sở Tài chính', 'So với năm 2025?']);
    expect(problems.splice(0).filter((said) => !said.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  }, 60_000);

  test('has all that one wrote in the meeting in one place, one tap from its page', async () => {
    await page.goto(`/meetings/${meeting.id}`);
    await page.getByRole('link', { name: 'Ghi chú của tôi' }).click();
    const list = page.getByRole('list', { name: /^Báo cáo phân bổ vốn/ });
    await list.getByText(/Hỏi Sở Tài chính/).waitFor();
    await picture('my-notes');
    await page.getByRole('radio', { name: 'Trang nhỏ' }).check({ force: true });
    await page.getByRole('link', { name: /Trang 4/ }).waitFor();
    await picture('my-notes-pages');
    expect(await checkScreenEverywhere(page)).toEqual([]);
    await page.getByRole('link', { name: /Trang 4/ }).click();
    await isOn(4);
  });

  test('goes from paper to paper of the item, and back', async () => {
    await open(report);
    await page.getByRole('link', { name: 'Tài liệu sau' }).click();
    await page.getByRole('heading', { name: 'Phụ lục danh mục dự án' }).waitFor();
    await page.locator('.page canvas').first().waitFor();
    await picture('annex');
    await page.getByRole('link', { name: 'Tài liệu trước' }).click();
    await page.getByRole('heading', { name: /Báo cáo phân bổ/ }).waitFor();
  });

  test('holds the rules of every screen', async () => {
    await open(report, '?page=2');
    await isOn(2);
    expect(await checkScreenEverywhere(page)).toEqual([]);
    for (const [name, width, height] of [
      ['portrait', 1024, 1366],
      ['phone', 390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => {
        document.documentElement.setAttribute('data-text', '100');
        document.documentElement.setAttribute('data-mantine-color-scheme', 'light');
      });
      await picture(name);
    }
    await page.setViewportSize({ width: 1366, height: 1024 });
    await page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'dark'));
    await picture('dark');
  }, 60_000);

  test('closes at once when the paper is recalled', async () => {
    await open(annex);
    await meeting.secretary.documents.recall(annex, { reason: 'Sai số liệu' });
    await page.getByText(/không còn mở được từ/).waitFor();
    // pdf.js reports a page it was still waiting for when the paper was closed under it.
    const [late, others] = [/^(Unable to get page for page view|renderView:)/, problems.splice(0)];
    problems.push(...others.filter((problem) => !late.test(problem)));
    await picture('recalled');
  });
});
