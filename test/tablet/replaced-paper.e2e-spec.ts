import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Id } from '@app/contracts';
import { type Page } from 'playwright-core';
import { aNote, marksOf, putMark } from '../annotations/support/marks.js';
import { aFile, aPdf, SAID, uploadPaper } from '../documents/support/papers.js';
import { quiet } from '../documents/support/quiet.js';
import { chromiumPath } from './support/browser.js';
import { ReadingTable } from './support/reading-table.js';
import { checkScreenEverywhere } from './support/screen-checks.js';

const BUDGET =
  'Điều 1. Tổng vốn đầu tư công năm 2027 là 8.450 tỷ đồng\nTrong đó vốn ngân sách trung ương là 2.310 tỷ đồng';
const PROJECTS = 'Điều 2. Danh mục dự án kèm theo phụ lục của Nghị quyết này\nCác dự án chuyển tiếp được bố trí đủ vốn';
const OPINION = 'Ý kiến thẩm tra của Ban Kinh tế Ngân sách về dự thảo\nBan thống nhất với sự cần thiết ban hành';

(chromiumPath === null ? describe.skip : describe)('a paper that is replaced', () => {
  let table: ReadingTable;
  let page: Page;
  let paper: Id;
  beforeAll(async () => {
    table = await ReadingTable.lay('replaced');
    ({ page } = table);
    const { meeting, app } = table;
    const ticket = await uploadPaper(meeting, await aPdf(BUDGET, PROJECTS), { title: 'Dự thảo Nghị quyết' });
    paper = ticket.documentId;
    await quiet(app);
    const member = meeting.who['An']!.client;
    for (const [on, text] of [
      [1, 'Đối chiếu số trung ương giao'],
      [2, 'Thiếu dự án cầu Sông Hiền'],
    ] as const)
      await putMark(member, paper, aNote(ticket.versionId, { page: on, text }));
  }, 240_000);
  afterAll(() => table?.clear());
  afterEach(() => table.expectNoProblems());

  test('keeps every note: counted under the bar, what lost its page in a tray with the page it was on', async () => {
    await table.open(paper, '?page=1');
    const { meeting, app } = table;
    await meeting.secretary.documents.uploadVersion(paper, aFile(await aPdf(OPINION, BUDGET), 'Bản 2.pdf'), SAID);
    await quiet(app);
    await page.getByRole('button', { name: 'Xem bản 2' }).click();
    await page.getByText('2 ghi chú của bản trước').waitFor();
    await page.getByText('1 giữ nguyên, 1 ở trang đã bỏ').waitFor();
    await table.picture('banner');
    await page.getByRole('button', { name: 'Xem lại' }).click();
    const sheet = page.getByRole('dialog', { name: 'Ghi chú cá nhân' });
    await sheet.getByText('Chưa có chỗ trong bản này').waitFor();
    await sheet.getByText('Thiếu dự án cầu Sông Hiền').waitFor();
    await sheet.getByText('Trang 2 cũ').waitFor();
    await sheet.getByText('Đối chiếu số trung ương giao').waitFor();
    await table.picture('tray');
    expect(await checkScreenEverywhere(page)).toEqual([]);
  });

  test('an orphan is put where its author says, and is an ordinary note from then on', async () => {
    const sheet = page.getByRole('dialog', { name: 'Ghi chú cá nhân' });
    await sheet.getByRole('button', { name: 'Đặt ở trang 1' }).click();
    await page.getByRole('button', { name: 'Ghi chú', exact: true }).click();
    await sheet.getByRole('listitem').getByText('Thiếu dự án cầu Sông Hiền').waitFor();
    expect(await sheet.getByText('Chưa có chỗ trong bản này').count()).toBe(0);
    await sheet.getByText('Đã lưu').nth(1).waitFor();
    const marks = await marksOf(table.meeting.who['An']!.client, paper);
    const states = marks.flatMap(({ carried, page: on, text }) =>
      carried === null ? [] : [[text, on, carried.state]],
    );
    expect(states.sort()).toEqual([
      ['Thiếu dự án cầu Sông Hiền', 1, 'moved'],
      ['Đối chiếu số trung ương giao', 2, 'kept'],
    ]);
    // Said once.
    await page.reload();
    await page.locator('.page canvas').first().waitFor();
    expect(await page.getByText('2 ghi chú của bản trước').count()).toBe(0);
  });
});
