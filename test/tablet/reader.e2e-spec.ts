import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Page } from 'playwright-core';
import { type BuiltMeeting } from '../support/a-meeting.js';
import { chromiumPath } from './support/browser.js';
import { ReadingTable } from './support/reading-table.js';
import { checkScreenEverywhere } from './support/screen-checks.js';

(chromiumPath === null ? describe.skip : describe)('the reader', () => {
  let table: ReadingTable;
  let page: Page;
  let meeting: BuiltMeeting;
  beforeAll(async () => {
    table = await ReadingTable.lay('reader');
    ({ page, meeting } = table);
  }, 240_000);
  afterAll(() => table?.clear());
  afterEach(() => table.expectNoProblems());

  const current = () => page.getByRole('textbox', { name: /Đến trang/ });

  test('opens a paper at its first page and turns pages by keys, buttons and number', async () => {
    await table.open(table.report);
    await table.isOn(1);
    await table.picture('landscape');
    await page.keyboard.press('ArrowRight');
    await table.isOn(2);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await table.isOn(1);
    await page.getByRole('button', { name: 'Trang sau' }).click();
    await table.isOn(2);
    await current().fill('9');
    await current().press('Enter');
    await table.isOn(9);
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
    await page.goto(`/meetings/${meeting.id}/papers/${table.report}?page=9`);
    await thrice;
    expect(await page.getByText('Chưa mở được tài liệu').count()).toBe(0);
    await page.unroute('**/file');
    await page.locator('.page canvas').first().waitFor();
    table.expectNoProblems('ERR_FAILED');
  });

  test('opens again where it was left, on the page of the address first', async () => {
    await table.open(table.report);
    await table.isOn(9);
    await table.open(table.report, '?page=3');
    await table.isOn(3);
  });

  test('gives every page near the current one a place for what is drawn on it', async () => {
    await table.open(table.report, '?page=5');
    await table.isOn(5);
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
    await table.open(table.report, '?page=1');
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox').fill('tong muc');
    const hit = page
      .getByRole('dialog')
      .getByRole('button', { name: /Trang \d+/ })
      .last();
    await hit.waitFor();
    await table.picture('find');
    const to = Number(/Trang (\d+)/.exec(await hit.innerText())?.[1]);
    await hit.click();
    await table.isOn(to);
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
    await table.picture('found');

    const places = page.getByRole('group', { name: 'Các chỗ tìm thấy' });
    const count = await places.getByRole('status').innerText();
    await places.getByRole('button', { name: 'Chỗ sau' }).click();
    await places.getByText(/^1 \/ /).waitFor();
    await places.getByRole('button', { name: 'Chỗ trước' }).click();
    await places.getByText(count).waitFor();
    await table.isOn(to);
    await places.getByRole('button', { name: 'Bỏ đánh dấu các chỗ tìm thấy' }).click();
    await places.waitFor({ state: 'detached' });
    await chosen.waitFor({ state: 'detached' });
  });

  test('finds words in all papers of the meeting, and opens the paper where they stand', async () => {
    await table.open(table.annex, '?page=1');
    await page.getByRole('button', { name: 'Tìm trong tài liệu' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('radio', { name: 'Cả cuộc họp' }).check({ force: true });
    await sheet.getByRole('searchbox').fill('tổng mức');
    const places = sheet.getByRole('list', { name: /^Báo cáo phân bổ vốn/ });
    await places.waitFor();
    await table.picture('find-in-meeting');
    await places.getByRole('link').first().click();
    await page.waitForURL(new RegExp(table.report));
    await page.locator('[data-found="chosen"]').first().waitFor();
    await page.getByRole('group', { name: 'Các chỗ tìm thấy' }).waitFor();

    await page.goto(`/meetings/${meeting.id}`);
    await page.getByRole('button', { name: 'Tìm trong tài liệu' }).click();
    await page.getByRole('searchbox').fill('tong muc');
    await page.getByRole('dialog').getByRole('list').getByRole('link').first().waitFor();
    await page.keyboard.press('Escape');
  });

  test('goes from paper to paper of the item, and back', async () => {
    await table.open(table.report);
    await page.getByRole('link', { name: 'Tài liệu sau' }).click();
    await page.getByRole('heading', { name: 'Phụ lục danh mục dự án' }).waitFor();
    await page.locator('.page canvas').first().waitFor();
    await table.picture('annex');
    await page.getByRole('link', { name: 'Tài liệu trước' }).click();
    await page.getByRole('heading', { name: /Báo cáo phân bổ/ }).waitFor();
  });

  test('holds the rules of every screen', async () => {
    await table.open(table.report, '?page=2');
    await table.isOn(2);
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
      await table.picture(name);
    }
    await page.setViewportSize({ width: 1366, height: 1024 });
    await page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'dark'));
    await table.picture('dark');
  }, 60_000);

  test('closes at once when the paper is recalled', async () => {
    await table.open(table.annex);
    await meeting.secretary.documents.recall(table.annex, { reason: 'Sai số liệu' });
    await page.getByText(/không còn mở được từ/).waitFor();
    // pdf.js reports a page it was still waiting for when the paper was closed under it.
    const [late, others] = [/^(Unable to get page for page view|renderView:)/, table.problems.splice(0)];
    table.problems.push(...others.filter((problem) => !late.test(problem)));
    await table.picture('recalled');
  });
});
