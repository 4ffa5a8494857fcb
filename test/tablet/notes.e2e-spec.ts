import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type BrowserContext, type Page } from 'playwright-core';
import { apply, marksOf } from '../annotations/support/marks.js';
import { type BuiltMeeting } from '../support/a-meeting.js';
import { chromiumPath } from './support/browser.js';
import { ReadingTable } from './support/reading-table.js';
import { checkScreenEverywhere } from './support/screen-checks.js';

(chromiumPath === null ? describe.skip : describe)('notes on papers', () => {
  let table: ReadingTable;
  let page: Page;
  let context: BrowserContext;
  let meeting: BuiltMeeting;
  beforeAll(async () => {
    table = await ReadingTable.lay('notes');
    ({ page, context, meeting } = table);
  }, 240_000);
  afterAll(() => table?.clear());
  afterEach(() => table.expectNoProblems());

  test('keeps private notes on pages: written, found again, edited, deleted', async () => {
    await table.open(table.report, '?page=4');
    await table.isOn(4);
    await page.getByRole('button', { name: 'Ghi chú', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Ghi chú cá nhân' });
    await sheet.getByRole('textbox').fill('So với năm 2026?');
    await sheet.getByRole('button', { name: 'Lưu ghi chú' }).click();
    await sheet.getByText('So với năm 2026?').waitFor();
    await table.picture('notes');
    const act = async (name: string) => {
      await sheet.getByRole('button', { name: 'Việc khác với ghi chú ở trang 4' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await act('Sửa ghi chú');
    await sheet.getByRole('textbox').fill('So với năm 2025?');
    await sheet.getByRole('button', { name: 'Lưu ghi chú' }).click();
    await sheet.getByText('So với năm 2025?').waitFor();
    await sheet.getByText('Đã lưu').waitFor();
    expect(await marksOf(meeting.secretary, table.report)).toEqual([]);

    // The same person writes on another tablet meanwhile: what he had not seen is not written over, both are kept.
    await act('Sửa ghi chú');
    const own = meeting.who['An']!.client;
    const [note] = await marksOf(own, table.report);
    const { versionId, page: on, shape, sharing } = note!;
    const elsewhere = { versionId, page: on, shape, sharing, text: 'Viết trên máy khác' };
    await apply(own, table.report, elsewhere, { markId: note!.id, baseRev: note!.rev });
    await sheet.getByText('Viết trên máy khác').waitFor();
    await sheet.getByRole('textbox').fill('Viết trên máy này');
    await sheet.getByRole('button', { name: 'Lưu ghi chú' }).click();
    await sheet.getByRole('listitem').getByText('Viết trên máy này').waitFor();
    await sheet.getByText('Chưa gửi: còn trên máy này').waitFor({ state: 'detached' });
    expect((await marksOf(own, table.report)).map(({ text }) => text).sort()).toEqual([
      'Viết trên máy khác',
      'Viết trên máy này',
    ]);
    const copy = (await marksOf(own, table.report)).find(({ text }) => text === 'Viết trên máy này')!;
    await apply(own, table.report, null, { markId: copy.id, baseRev: copy.rev });
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
    const texts = (await marksOf(meeting.who['An']!.client, table.report)).map(({ text }) => text);
    expect(texts.sort()).toEqual(['Hỏi Sở Tài chính', 'So với năm 2025?']);
    table.expectNoProblems('ERR_INTERNET_DISCONNECTED');
  }, 60_000);

  test('has all that one wrote in the meeting in one place, one tap from its page', async () => {
    await page.goto(`/meetings/${meeting.id}`);
    await page.getByRole('link', { name: 'Ghi chú của tôi' }).click();
    const list = page.getByRole('list', { name: /^Báo cáo phân bổ vốn/ });
    await list.getByText(/Hỏi Sở Tài chính/).waitFor();
    await table.picture('my-notes');
    await page.getByRole('radio', { name: 'Trang nhỏ' }).check({ force: true });
    await page.getByRole('link', { name: /Trang 4/ }).waitFor();
    await table.picture('my-notes-pages');
    expect(await checkScreenEverywhere(page)).toEqual([]);
    await page.getByRole('link', { name: /Trang 4/ }).click();
    await table.isOn(4);
  });
});
