import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCanvas } from '@napi-rs/canvas';
import { type Id } from '@app/contracts';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import PDFDocument from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import { uploadPaper } from '../documents/support/papers.js';
import { quiet } from '../documents/support/quiet.js';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp } from '../support/app.js';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { startSite, tabletOf } from './support/web-site.js';

const PAGES = 90;

/** Pages of one picture each, no two the same, flat under one node: what makes a reader ask for every page before the first. */
async function aScan(): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false });
  for (let page = 1; page <= PAGES; page += 1) {
    document.addPage({ size: 'A4', margin: 0 });
    document.image(await aSheet(page), 0, 0, { width: document.page.width, height: document.page.height });
  }
  document.end();
  return buffer(document);
}

async function aSheet(page: number): Promise<Buffer> {
  const canvas = createCanvas(1240, 1754);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f3ef';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#23232a';
  // Enough small strokes that the picture weighs what an office's scan weighs.
  for (let stroke = 0; stroke < 6_000; stroke += 1)
    context.fillRect((stroke * 37 * page) % 1200, (stroke * 53 + page * 11) % 1700, 6 + (stroke % 7), 3);
  return canvas.encode('jpeg', 80);
}

(chromiumPath === null ? describe.skip : describe)('what reading costs', () => {
  let app: RunningApp;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let meeting: BuiltMeeting;
  let scan: Id;
  let other: Id;
  let size: number;
  const asked: { readonly bytes: number }[] = [];

  beforeAll(async () => {
    app = await startSite();
    await app.worker();
    meeting = await aMeeting(app).withItems(anItem('Đất đai')).withMembers('An').issued().build();
    const bytes = await aScan();
    size = bytes.length;
    const send = async (title: string) =>
      (await uploadPaper(meeting, Buffer.from(bytes), { title, fileName: `1. ${title}.pdf` })).documentId;
    scan = await send('Bản quét hồ sơ');
    other = await send('Bản quét thứ hai');
    await quiet(app);
    browser = await launchBrowser();
    context = await tabletOf(browser, app, meeting.who['An']!.client);
    page = await context.newPage();
    page.on('request', (request) => {
      const [, begin, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers()['range'] ?? '') ?? [];
      if (/\/file$/.test(request.url())) asked.push({ bytes: Number(end) - Number(begin) + 1 });
    });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const painted = (number: number) =>
    page
      .locator(`.pdfViewer .page[data-page-number="${number}"][data-loaded="true"]:not(.loadingIcon) canvas`)
      .waitFor();
  const tap = async (paper: Id) => {
    await page.goto(`/meetings/${meeting.id}`);
    await page.locator(`a[href*="${paper}"]`).first().click();
    await painted(1);
  };

  test('the first page of a scan comes with few requests and few bytes, whatever lies behind it', async () => {
    await tap(scan);
    const before = asked.splice(0);
    expect(size).toBeGreaterThan(6_000_000);
    expect(before.length).toBeLessThanOrEqual(10);
    expect(before.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(1_500_000);
  });

  test('so does a page in the middle, and no more than its neighbours come with it', async () => {
    await page.locator('input[inputmode="numeric"]').fill('60');
    await page.keyboard.press('Enter');
    await painted(60);
    await painted(62);
    await painted(59);
    const fetched = asked.splice(0).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(fetched).toBeLessThan(size / 4);
  });

  test('a page in sight has its small picture under it before it is painted', async () => {
    await page.locator('input[inputmode="numeric"]').fill('30');
    await page.keyboard.press('Enter');
    const under = await page
      .locator('.pdfViewer .page[data-page-number="30"]')
      .evaluate((div) => (div as HTMLElement).style.backgroundImage);
    expect(under).toContain('/thumbnails/30');
    await painted(30);
  });

  test('nothing of a paper stays when it is left, and the next one finds the same worker', async () => {
    await page.goBack();
    await page.locator(`a[href*="${other}"]`).first().waitFor();
    expect(await page.locator('.pdfViewer, canvas').count()).toBe(0);
    const [worker] = page.workers();
    await page.locator(`a[href*="${other}"]`).first().click();
    await painted(1);
    expect(page.workers()).toEqual([worker]);
    expect(await page.locator('.pdfViewer').count()).toBe(1);
  });
});
