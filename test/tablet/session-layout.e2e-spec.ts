import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { type Client } from '@app/client';
import { type RunningApp } from '../support/app.js';
import { aHallSession, type HallSession, memberNames } from './support/a-session.js';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { screenSizes } from './support/screen-sizes.js';
import { startSite, tabletOf } from './support/web-site.js';

/** The bar and the session line under it leave the height to what people came for. */
const BAR_MAX = 82;
const SMALLEST_ON_A_WALL = 28;

const barHeight = (page: Page): Promise<number> =>
  page.getByRole('banner').evaluate((bar) => bar.getBoundingClientRect().height);

(chromiumPath === null ? describe.skip : describe)('where things stand in a session', () => {
  let app: RunningApp;
  let browser: Browser;
  let hall: HallSession;
  let secretary: Page;

  const open = async (client: Client, size: keyof typeof screenSizes): Promise<Page> => {
    const context = await tabletOf(browser, app, client);
    const page = await context.newPage();
    await page.setViewportSize(screenSizes[size]);
    await page.goto(`/meetings/${hall.meeting.id}/live`);
    return page;
  };

  beforeAll(async () => {
    app = await startSite();
    hall = await aHallSession(app, 'with-papers');
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  test('the next step stands under what scrolls, never over it; who is missing is marked with one touch', async () => {
    secretary = await open(hall.meeting.secretary, 'desktop');
    const strip = await secretary.getByRole('region', { name: /^Bước tiếp theo/ }).boundingBox();
    for (const card of ['Chương trình họp', 'Chưa điểm danh']) {
      const bottom = await secretary.getByRole('heading', { name: card, exact: true }).evaluate((heading) => {
        for (let box = heading.parentElement; box !== null; box = box.parentElement)
          if (getComputedStyle(box).overflowY === 'auto') return box.getBoundingClientRect().bottom;
        return Infinity;
      });
      expect(bottom).toBeLessThanOrEqual(strip!.y);
    }
    await secretary
      .getByRole('button', { name: /^Ghi .+ có mặt$/ })
      .first()
      .click();
    await secretary.getByText(/^1 trên/).waitFor();
  }, 120_000);

  test('checking in without a code says where the code is; the wall shows it in groups, large, beside the chair’s position', async () => {
    const member = await open(hall.who(memberNames[2]!).client, 'phone');
    await member.getByRole('button', { name: 'Điểm danh bằng mã' }).click();
    await member.getByText('Chưa có mã.').waitFor();
    expect(await member.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');

    const context = await browser.newContext({ baseURL: app.url, viewport: { width: 1920, height: 1080 } });
    const wall = await context.newPage();
    await wall.goto('/screen');
    const pairing = await wall.getByText(/^[0-9A-Z]{4}-?[0-9A-Z]{0,4}$/).textContent();
    await hall.meeting.secretary.screens.pair(hall.meeting.id, { code: pairing ?? '', siteId: null });
    await secretary.getByRole('button', { name: 'Hiện mã điểm danh' }).click();
    const code = wall.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await code.waitFor();
    const sizes = await wall
      .locator('main *')
      .evaluateAll((all) =>
        all
          .filter((one) =>
            [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
          )
          .map((one) => parseFloat(getComputedStyle(one).fontSize)),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SMALLEST_ON_A_WALL);
    const { position } = hall.chair.seat;
    expect(position).not.toBe('');
    await wall.getByText(position).waitFor();

    await member.getByLabel('Mã điểm danh trong phòng').fill((await code.textContent()) ?? '');
    await member.getByRole('button', { name: 'Điểm danh bằng mã' }).click();
    await member.getByText(/^Đã điểm danh lúc/).waitFor();
    await context.close();
  }, 120_000);

  test('the bar of the consoles stays low, in portrait too', async () => {
    const { meeting, chair } = hall;
    await meeting.secretary.attendance.markPresent(meeting.id, {
      seatIds: [chair.seat.id, ...memberNames.map((name) => hall.who(name).seat.id)],
      place: null,
    });
    await meeting.secretary.meetings.open(meeting.id);
    await meeting.secretary.meetings.beginItem(meeting.id, hall.itemIds[0]!);
    await secretary.getByText('Đang họp', { exact: true }).waitFor();
    for (const size of ['desktop', 'landscape', 'portrait'] as const) {
      await secretary.setViewportSize(screenSizes[size]);
      expect(await barHeight(secretary)).toBeLessThanOrEqual(BAR_MAX);
    }
    const portrait = await open(chair.client, 'portrait');
    await portrait.getByRole('heading', { name: 'Chương trình họp' }).waitFor();
    expect(await barHeight(portrait)).toBeLessThanOrEqual(BAR_MAX);
  }, 120_000);
});
