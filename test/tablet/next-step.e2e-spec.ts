import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser } from 'playwright-core';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp } from '../support/app.js';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { startSite, tabletOf } from './support/web-site.js';

/** In the page: the second touch of a double tap, at the very moment when the button means the step after. */
function touchAsSoonAsItSays({ text, button }: { readonly text: string; readonly button: string }): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const [next] = [...document.querySelectorAll('button')].filter((one) => one.textContent === button);
      if (next === undefined || !document.body.textContent.includes(text)) return;
      observer.disconnect();
      next.click();
      resolve();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

(chromiumPath === null ? describe.skip : describe)('the next step', () => {
  let app: RunningApp;
  let meeting: BuiltMeeting;
  let browser: Browser;
  beforeAll(async () => {
    app = await startSite();
    meeting = await aMeeting(app).withItems(anItem('Nội dung đầu'), anItem('Nội dung sau')).inSession().build();
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  test('a double tap takes one step, and the step after it waits for a touch of its own', async () => {
    const context = await tabletOf(browser, app, meeting.secretary);
    const page = await context.newPage();
    await page.goto(`/meetings/${meeting.id}/live`);
    const begin = page.getByRole('button', { name: 'Bắt đầu nội dung' });
    await begin.waitFor();
    const second = page.evaluate(touchAsSoonAsItSays, { text: 'Bắt đầu nội dung 2', button: 'Bắt đầu nội dung' });
    await begin.click();
    await second;
    const states = async () =>
      (await meeting.secretary.meetings.snapshot(meeting.id)).meeting.items.map((item) => item.state);
    expect(await states()).toEqual(['current', 'planned']);
    await begin.click();
    await page.getByText('Đang họp nội dung 2').or(page.getByText('Kết thúc nội dung')).first().waitFor();
    expect(await states()).toEqual(['done', 'current']);
    await context.close();
  });
});
