import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client } from '@app/client';
import { type Browser, type Page } from 'playwright-core';
import { aReadyPaper } from '../documents/support/papers.js';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp } from '../support/app.js';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { checkScreenEverywhere } from './support/screen-checks.js';
import { startSite, tabletOf } from './support/web-site.js';

const OUT = 'test/.output/deliveries';

(chromiumPath === null ? describe.skip : describe)('where papers have arrived', () => {
  let app: RunningApp;
  let browser: Browser;
  let meeting: BuiltMeeting;
  const problems: string[] = [];

  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true });
    app = await startSite();
    meeting = await aMeeting(app)
      .withItems(anItem('Phân bổ vốn đầu tư công năm 2027'), anItem('Quy chế làm việc'))
      .withMembers('An', 'Bình')
      .withGuest('Khách', 1)
      .issued()
      .build();
    const paper = await aReadyPaper(app, meeting, { itemId: meeting.items[0]!.id, title: 'Tờ trình phân bổ vốn' });
    await aReadyPaper(app, meeting, { title: 'Chương trình chi tiết' });
    await meeting.who['An']!.client.documents.receive(meeting.id, { versionIds: [paper.versionId] });
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  afterEach(() => expect(problems.splice(0)).toEqual([]));

  async function opened(client: Client, path = ''): Promise<Page> {
    const context = await tabletOf(browser, app, client);
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(`/meetings/${meeting.id}${path}`);
    await page.getByText('Tờ trình phân bổ vốn').waitFor();
    return page;
  }
  const row = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Tờ trình phân bổ vốn' }).last();
  /** The names in a group of the sheet, in their order. */
  const named = (page: Page, group: 'Đã tới' | 'Chưa tới') =>
    page.getByRole('dialog').getByRole('region', { name: group, exact: true }).getByRole('listitem').allInnerTexts();
  /** Fewer than all: the tablet of the reader itself tells of its papers. */
  async function checkNames(page: Page): Promise<void> {
    await row(page)
      .getByRole('button', { name: /^Đã tới \d\/\d người$/ })
      .click();
    await page.getByRole('dialog').getByText('Tờ trình phân bổ vốn').waitFor();
    const [here, missing] = [await named(page, 'Đã tới'), await named(page, 'Chưa tới')];
    const order = (await meeting.snapshot(meeting.secretary)).meeting.seats.map(({ name }) => name);
    const placesOf = (texts: readonly string[]) =>
      texts.map((text) => order.findIndex((name) => text.split('\n').includes(name)));
    for (const places of [placesOf(here), placesOf(missing)]) expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(here.join()).toContain(meeting.who['An']!.seat.name);
    expect(missing.join()).toContain(meeting.who['Bình']!.seat.name);
    // A guest of another item has no right to the paper: he is in neither list.
    expect([...here, ...missing].join()).not.toContain(meeting.who['Khách']!.seat.name);
  }

  test('is named to the secretary by a touch on the line, in protocol order', async () => {
    const page = await opened(meeting.secretary);
    await page.setViewportSize({ width: 1366, height: 1024 });
    await page.screenshot({ path: join(OUT, 'overview.png') });
    await checkNames(page);
    await page.screenshot({ path: join(OUT, 'names.png') });
    expect(await checkScreenEverywhere(page)).toEqual([]);
  }, 120_000);

  test('is named to the chair as well, who changes nothing there', async () => {
    const page = await opened(meeting.who['Chủ tọa']!.client);
    await checkNames(page);
    await page.getByRole('button', { name: 'Đóng' }).click();
    await page.setViewportSize({ width: 1366, height: 1024 });
    await page.screenshot({ path: join(OUT, 'chair.png') });
    expect(await page.getByRole('button', { name: /Việc khác với/ }).count()).toBe(0);
  }, 120_000);

  test('is nothing for members', async () => {
    const page = await opened(meeting.who['Bình']!.client);
    await page.getByRole('link', { name: /Chương trình chi tiết/ }).waitFor();
    expect(await page.getByText(/Đã tới/).count()).toBe(0);
  }, 60_000);

  test('papers of the whole meeting stand under a heading of their own, not under the last item', async () => {
    for (const [client, path] of [
      [meeting.who['Bình']!.client, ''],
      [meeting.secretary, '/prepare'],
    ] as const) {
      const page = await opened(client, path);
      const general = page.getByRole('region', { name: 'Tài liệu chung' });
      await general.getByRole('link', { name: /Chương trình chi tiết/ }).waitFor();
      expect(await general.getByText('Tờ trình phân bổ vốn').count()).toBe(0);
      expect(await page.getByText('Chương trình chi tiết').count()).toBe(1);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.screenshot({ path: join(OUT, `general${path.replace('/', '-')}.png`), fullPage: true });
      expect(await checkScreenEverywhere(page)).toEqual([]);
    }
  }, 180_000);
});
