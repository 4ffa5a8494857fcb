// One reader opens one paper, turns pages, jumps, scrolls: the product by touching its own screen, the reference through
// the methods of pdf.js' viewer. Both are watched by the same script in the page.
import { setTimeout as pause } from 'node:timers/promises';
import { installWatch } from './in-page.mjs';
import { seeded } from './scanned-sheets.mjs';

const SCREEN = { width: 1366, height: 1024 };
/** A page is looked at for so long before the next is asked for: time in which a viewer may prepare it. */
const LOOKED_AT_MS = 700;
const SCROLL = { pixelsPerFrame: 40, ms: 4_000 };
const ACTION_LIMIT_MS = 20_000;

/** @param cookie of a signed-in member */
export const productArm = ({ server, cookie, meetingId }) => ({
  pdfPath: /\/file$/,
  url: server.url,
  server,
  cookies: [{ name: 'ecab', value: cookie, url: server.url }],
  start: async (page, { documentId }) => {
    await page.goto(`/meetings/${meetingId}`);
    const line = page.locator(`a[href*="/papers/${documentId}"]`).first();
    await line.waitFor();
    await page.waitForLoadState('networkidle');
    return () => line.click();
  },
  again: async (page, { documentId }, which) => {
    if (which === 'first') await page.goto(`/meetings/${meetingId}`);
    else await page.goBack();
    const line = page.locator(`a[href*="/papers/${documentId}"]`).first();
    await line.waitFor();
    return () => line.click();
  },
  cold: ({ documentId }) => `/meetings/${meetingId}/papers/${documentId}`,
  next: (page) => page.keyboard.press('ArrowRight'),
  jump: async (page, number) => {
    const field = page.locator('input[inputmode="numeric"]');
    await field.fill(String(number));
    await field.press('Enter');
  },
});

/** @param file address of the paper on the reference's site */
export const referenceArm = ({ server, file }) => ({
  pdfPath: /\.pdf$/,
  url: server.url,
  server,
  cookies: [],
  start: async (page, paper) => {
    await page.goto('/');
    await page.waitForFunction(() => window.reference !== undefined);
    await page.waitForLoadState('networkidle');
    return () => page.evaluate((url) => (window.watch.begin(), void window.reference.open(url)), file(paper));
  },
  again: async (page, paper, which) => {
    if (which === 'first') await page.goto('/');
    await page.waitForFunction(() => window.reference !== undefined);
    return () => page.evaluate((url) => (window.watch.begin(), void window.reference.open(url)), file(paper));
  },
  cold: (paper) => `/?file=${encodeURIComponent(file(paper))}`,
  next: (page) => page.evaluate(() => (window.watch.begin(), void window.reference.viewer.nextPage())),
  jump: (page, number) =>
    page.evaluate((to) => (window.watch.begin(), void (window.reference.viewer.currentPageNumber = to)), number),
});

/** A browser without any memory of earlier ones. */
export async function freshPage(browser, arm) {
  const context = await browser.newContext({ baseURL: arm.url, viewport: SCREEN, serviceWorkers: 'block' });
  await context.addCookies(arm.cookies);
  await context.addInitScript(installWatch);
  return { context, page: await context.newPage() };
}

/**
 * Everything one reader does with a paper once.
 * @param deep false: only up to the first page
 */
export async function readOnce({ slow, arm, paper, limitMs, deep }) {
  const { context, page } = await freshPage(slow.browser, arm);
  try {
    const tap = await arm.start(page, paper);
    await tap();
    const opened = await firstPage(page, arm, limitMs);
    if (!deep || opened.firstPageMs === null || paper.pages < 8) return opened;
    await pause(LOOKED_AT_MS);
    const turns = await turned(page, arm);
    const jumps = await jumped(page, arm, paper.pages);
    const scroll = await page.evaluate(({ pixelsPerFrame, ms }) => window.watch.scroll(pixelsPerFrame, ms), SCROLL);
    const canvasMb = (await page.evaluate(() => window.watch.canvasBytes())) / 1024 ** 2;
    return { ...opened, turns, jumps, scroll, canvasMb, rendererMb: await slow.memory() };
  } finally {
    await context.close();
  }
}

/** By its address, with nothing loaded before: libraries, shell and all. */
export async function openCold({ slow, arm, paper, limitMs }) {
  const { context, page } = await freshPage(slow.browser, arm);
  try {
    await page.goto(arm.cold(paper), { waitUntil: 'commit' });
    await page.evaluate(() => window.watch.fromStart());
    return await firstPage(page, arm, limitMs);
  } finally {
    await context.close();
  }
}

async function firstPage(page, arm, limitMs) {
  const [previewMs, painted] = await Promise.all([
    page.evaluate((limit) => window.watch.preview(1, limit), limitMs),
    page.evaluate((limit) => window.watch.painted(1, limit), limitMs),
  ]);
  const pdf = arm.server.traffic(arm.pdfPath, painted.began, painted.epoch);
  const all = arm.server.traffic(/./, painted.began, painted.epoch);
  return {
    previewMs,
    firstPageMs: painted.ms,
    pdfRequests: pdf.requests,
    pdfKb: pdf.bytes / 1000,
    otherRequests: all.requests - pdf.requests,
    otherKb: (all.bytes - pdf.bytes) / 1000,
  };
}

async function turned(page, arm) {
  const turns = [];
  for (let number = 2; number <= 7; number += 1) {
    await arm.next(page);
    const { ms } = await page.evaluate(([to, limit]) => window.watch.painted(to, limit), [number, ACTION_LIMIT_MS]);
    turns.push(ms ?? ACTION_LIMIT_MS);
    await pause(LOOKED_AT_MS);
  }
  return turns;
}

async function jumped(page, arm, pages) {
  const random = seeded(pages);
  const jumps = [];
  for (let count = 0; count < 6; count += 1) {
    const number = 8 + Math.floor(random() * (pages - 8));
    if (await page.evaluate((to) => window.watch.isReady(to), number)) continue;
    await arm.jump(page, number);
    const { ms } = await page.evaluate(([to, limit]) => window.watch.painted(to, limit), [number, ACTION_LIMIT_MS]);
    jumps.push(ms ?? ACTION_LIMIT_MS);
    await pause(LOOKED_AT_MS);
  }
  return jumps;
}
