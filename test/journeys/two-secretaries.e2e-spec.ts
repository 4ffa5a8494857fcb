import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { type Page } from 'playwright-core';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { aPerson, signedIn } from '../support/people.js';
import { chromiumPath } from '../tablet/support/browser.js';
import { Stage } from './support/stage.js';
import { aStory } from './support/story.js';

(chromiumPath === null ? describe.skip : describe)('two secretaries in one agenda', () => {
  const chapter = aStory();
  let stage: Stage;
  let meeting: BuiltMeeting;
  let [first, second]: Page[] = [];
  const sheet = (page: Page) => page.getByRole('dialog');
  /** The item that stands at this number. */
  const row = (page: Page, number: number) =>
    page.getByRole('listitem').filter({
      has: page.getByRole('button', { name: `Đổi thứ tự nội dung ${number}`, exact: true }),
    });
  const stands = (page: Page, number: number, title: string) =>
    row(page, number).getByRole('button').filter({ hasText: title }).first().waitFor();

  beforeAll(async () => {
    stage = await Stage.open();
    meeting = await aMeeting(stage.app)
      .withItems(...['Một', 'Hai', 'Ba', 'Bốn'].map((title) => anItem(`Nội dung ${title}`)))
      .build();
    const colleague = await aPerson(stage.app, { roles: [{ role: 'secretariat', bodyId: meeting.bodyId }] });
    const at = `/meetings/${meeting.id}/prepare`;
    first = await stage.tablet('first', meeting.secretary, at);
    second = await stage.tablet('second', await signedIn(stage.app, colleague), at);
  }, 300_000);
  afterAll(() => stage?.close('two-secretaries'), 60_000);
  /** A stale save is answered with 409, which the browser tells its console. */
  afterEach(() => expect(stage.problems.splice(0).filter((said) => !/409/.test(said))).toEqual([]));

  async function edit(page: Page, title: string): Promise<void> {
    await row(page, 1)
      .getByRole('button', { name: /^Sửa nội dung/ })
      .click();
    await sheet(page).getByLabel('Tên nội dung').fill(title);
  }
  const save = (page: Page) => sheet(page).getByRole('button', { name: 'Lưu', exact: true }).click();

  chapter('both edit the same item: who saves later sees both versions and loses none', async () => {
    await edit(first!, 'Quy hoạch tỉnh (bản của tôi)');
    await edit(second!, 'Quy hoạch vùng');
    await save(second!);
    await sheet(second!).waitFor({ state: 'detached' });
    await first!.getByText('Có người vừa sửa cùng chỗ').waitFor();
    for (const version of ['Quy hoạch vùng', 'Quy hoạch tỉnh (bản của tôi)'])
      await sheet(first!).getByRole('definition').filter({ hasText: version }).waitFor();
    await sheet(first!).getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await save(first!);
    await sheet(first!).waitFor({ state: 'detached' });
    for (const page of [first!, second!]) await stands(page, 1, 'Quy hoạch tỉnh (bản của tôi)');
  });

  chapter(
    'both put it in another order at once: one order in the end, the same for both, with every item',
    async () => {
      const up = async (page: Page, number: number) => {
        await page.getByRole('button', { name: `Việc khác với nội dung ${number}` }).click();
        return page.getByRole('menuitem', { name: 'Chuyển lên' });
      };
      const presses = [await up(first!, 2), await up(second!, 4)];
      const answers = [first!, second!].map((page) =>
        page.waitForResponse(
          (response) => response.url().endsWith('/reorder') && response.request().method() === 'POST',
        ),
      );
      await Promise.all(presses.map((item) => item.click()));
      const statuses = (await Promise.all(answers)).map((answer) => answer.status());
      expect(statuses).toContain(200);
      expect(statuses.every((status) => [200, 409].includes(status))).toBe(true);
      const { items } = (await meeting.snapshot(meeting.secretary)).meeting;
      const order = items.map(({ title }) => title);
      expect([...order].sort()).toEqual(
        ['Nội dung Ba', 'Nội dung Bốn', 'Nội dung Hai', 'Quy hoạch tỉnh (bản của tôi)'].sort(),
      );
      for (const page of [first!, second!])
        for (const [at, title] of order.entries()) await stands(page, at + 1, title);
    },
  );
});
