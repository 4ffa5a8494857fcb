import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type Locator, type Page } from 'playwright-core';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { gallerySite, type Site } from './support/gallery-site.js';
import { checkScreenEverywhere } from './support/screen-checks.js';

const sheets = [
  'buttons',
  'states',
  'session',
  'lists',
  'forms',
  'members',
  'table',
  'calendar',
  'overlays',
  'scene-home',
  'scene-ballot',
  'scene-console',
  'scene-editor',
];
const overlays = ['sheet', 'confirm', 'settings'];

(chromiumPath === null ? describe.skip : describe)('the components', () => {
  let browser: Browser;
  let site: Site;
  let page: Page;
  const problems: string[] = [];
  beforeAll(async () => {
    site = await gallerySite();
    browser = await launchBrowser();
    const context = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
    page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  // Among them what the content security policy refused.
  afterEach(() => expect(problems).toEqual([]));
  const open = async (path: string) => {
    problems.length = 0;
    await page.goto(site.address + path);
    await page.getByRole('heading').first().waitFor();
  };

  test('the list of sheets here is the gallery’s own', async () => {
    await open('/__gallery');
    expect(await page.locator('[data-gallery]').getAttribute('data-gallery')).toBe(sheets.join(' '));
  });

  test.each([...sheets, ...overlays.map((name) => `overlays?open=${name}`)])(
    '%s: readable, reachable and whole at every size, light, dark and at 200 %',
    async (sheet) => {
      await open(`/__gallery/${sheet}`);
      expect(await checkScreenEverywhere(page)).toEqual([]);
    },
    60_000,
  );

  test('tabs: arrows choose and the panel follows', async () => {
    await open('/__gallery/buttons');
    await page.getByRole('tab', { name: 'Sắp diễn ra' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('Đã họp');
    await page.keyboard.press('Home');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('Hôm nay');
  });

  test('ballot: nothing is chosen for the voter; the keyboard chooses; the button names the choice', async () => {
    await open('/__gallery/scene-ballot');
    const ballot = page.getByRole('group').first();
    expect(await ballot.getByRole('radio', { checked: true }).count()).toBe(0);
    await ballot.getByRole('radio', { name: 'Tán thành', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await ballot.getByRole('radio', { name: 'Không tán thành' }).isChecked()).toBe(true);
    expect(await page.getByRole('button', { name: /^Gửi phiếu: / }).textContent()).toBe('Gửi phiếu: Không tán thành');
  });

  test('a locked button keeps its place in the tab order and says why', async () => {
    await open('/__gallery/buttons');
    const locked = page.getByRole('button', { name: 'Chờ đủ điều kiện' });
    await locked.focus();
    expect(await locked.evaluate((button) => document.activeElement === button)).toBe(true);
    expect(await locked.getAttribute('aria-disabled')).toBe('true');
  });

  test('confirmation: the way back has the focus, Escape folds it, focus returns to where it was', async () => {
    await open('/__gallery/overlays');
    const opener = page.getByRole('button', { name: 'Kết thúc phiên' });
    await opener.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Kết thúc phiên họp' });
    await sheet.waitFor();
    // The button of the footer, not the arrow above.
    await expectFocus(sheet.getByRole('button', { name: 'Quay lại' }).filter({ hasText: 'Quay lại' }));
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await expectFocus(opener);
  });

  test('a sheet stays open under the second touch of a double tap, and folds for a touch of its own', async () => {
    const fresh = await page.context().newPage();
    await fresh.clock.install();
    await fresh.goto(`${site.address}/__gallery/overlays`);
    const opener = fresh.getByRole('button', { name: 'Báo vắng' });
    const box = await opener.boundingBox();
    const beside = [box!.x + box!.width / 2, box!.y + box!.height / 2] as const;
    const sheet = fresh.getByRole('dialog', { name: 'Báo vắng' });
    await fresh.mouse.click(...beside);
    await fresh.clock.runFor(100);
    await fresh.mouse.click(...beside);
    await fresh.clock.runFor(2000);
    expect(await sheet.isVisible()).toBe(true);
    await fresh.mouse.click(...beside);
    await fresh.clock.runFor(2000);
    expect(await sheet.isVisible()).toBe(false);
    await fresh.close();
  });

  test('calendar: arrows walk over the end of the month, Enter chooses', async () => {
    await open('/__gallery/calendar');
    await page.getByRole('button', { name: /16\/12\/2026/ }).focus();
    for (let week = 0; week < 3; week += 1) await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: 'Tháng 1/2027' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('gridcell', { selected: true }).textContent()).toContain('06/01/2027');
  });

  test('a day is typed as people write it and shown as DD/MM/YYYY', async () => {
    await open('/__gallery/forms');
    const day = page.getByLabel('Ngày', { exact: true });
    await day.fill('3-2-2027');
    await day.blur();
    expect(await day.inputValue()).toBe('03/02/2027');
    await day.fill('31/02/2027');
    await day.blur();
    expect(await page.getByText('Ngày chưa đúng, ví dụ 26/11/2026').isVisible()).toBe(true);
  });

  test('the summary of a form leads to the field', async () => {
    await open('/__gallery/forms');
    await page.getByRole('link', { name: 'Tên cuộc họp còn trống' }).click();
    await expectFocus(page.getByLabel('Tên cuộc họp'));
  });

  test('people are found without diacritics', async () => {
    await open('/__gallery/forms');
    await page.getByLabel('Chủ trì').fill('hoang so nong');
    await page.getByRole('option', { name: /Hoàng Đức Anh/ }).click();
    expect(await page.getByLabel('Chủ trì').inputValue()).toBe('Hoàng Đức Anh');
  });

  /** Waits for it: a sheet takes the focus once its slide has begun, and gives it back once it is gone. */
  const expectFocus = (locator: Locator): Promise<void> => locator.and(page.locator(':focus')).waitFor();
});
