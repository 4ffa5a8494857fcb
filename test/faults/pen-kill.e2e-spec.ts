import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Id } from '@app/contracts';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { demoPaper } from '../../apps/cli/src/seed/papers/index.js';
import { marksOf } from '../annotations/support/marks.js';
import { uploadPaper } from '../documents/support/papers.js';
import { quiet } from '../documents/support/quiet.js';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp } from '../support/app.js';
import { chromiumPath, launchBrowser } from '../tablet/support/browser.js';
import { aPen, wave } from '../tablet/support/pen.js';
import { startSite, tabletOf } from '../tablet/support/web-site.js';
import { LONG_MS, times } from './support/intensity.js';

/** After the pen has left the paper. */
const KILLED_AFTER_MS = 50;
const order = {
  title: 'Phương án phân bổ vốn đầu tư công năm 2027',
  body: 'Ủy ban nhân dân tỉnh Sông Hiền',
  unit: 'Sở Tài chính',
  number: '128/BC-STC',
  date: new Date('2026-11-20T00:00:00Z'),
  seed: 7,
};

(chromiumPath === null ? describe.skip : describe)('the page is killed while somebody writes', () => {
  let app: RunningApp;
  let browser: Browser;
  let context: BrowserContext;
  let meeting: BuiltMeeting;
  let paper: Id;
  beforeAll(async () => {
    app = await startSite();
    await app.worker();
    meeting = await aMeeting(app).withItems(anItem('Phân bổ vốn')).withMembers('An').issued().build();
    const upload = { itemId: meeting.items[0]!.id, kind: 'submission', fileName: '1. Tờ trình.pdf' } as const;
    const bytes = Buffer.from(await demoPaper('submission', order));
    paper = (await uploadPaper(meeting, bytes, { ...upload, title: 'Tờ trình' })).documentId;
    await quiet(app);
    browser = await launchBrowser();
    context = await tabletOf(browser, app, meeting.who['An']!.client);
    context.setDefaultTimeout(30_000);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const strokes = (page: Page) => page.locator('[data-mark="pen"]');
  async function anOpenPaper(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`/meetings/${meeting.id}/papers/${paper}`);
    await page.locator('.page canvas').first().waitFor();
    await page.getByRole('toolbar').waitFor();
    return page;
  }

  async function renderers(): Promise<readonly number[]> {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  }

  it(
    `${KILLED_AFTER_MS} ms after the pen has left the paper: no stroke is lost, and every one reaches the server once`,
    async () => {
      const rounds = times(5, 200);
      // Nothing leaves the device meanwhile: what is there afterwards, the device kept.
      await context.route('**/marks/operations', (route) => route.abort());
      let kept = 0;
      for (let round = 0; round < rounds; round += 1) {
        const page = await anOpenPaper();
        if (kept > 0)
          await strokes(page)
            .nth(kept - 1)
            .waitFor({ state: 'attached' });
        expect(await strokes(page).count()).toBe(kept);
        const pen = await aPen(page);
        const processes = await renderers();
        const gone = new Promise<void>((resolve) => page.once('crash', () => resolve()));
        const top = 200 + (round % 20) * 30;
        await pen.draw(wave([400, top], [700, top]));
        kept += 1;
        await pause(KILLED_AFTER_MS);
        processes.forEach((id) => process.kill(id, 'SIGKILL'));
        await gone;
        await page.close();
      }
      await context.unroute('**/marks/operations');
      const page = await anOpenPaper();
      await page.getByRole('status').getByText('Đã lưu').waitFor();
      expect(await strokes(page).count()).toBe(rounds);
      expect(await marksOf(meeting.who['An']!.client, paper)).toHaveLength(rounds);
    },
    LONG_MS,
  );
});
