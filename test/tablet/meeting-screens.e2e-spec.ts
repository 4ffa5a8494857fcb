import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client } from '@app/client';
import { type Browser, type Page } from 'playwright-core';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp } from '../support/app.js';
import { aPerson, uniqueName } from '../support/people.js';
import { aHallSession, chairName, type HallSession } from './support/a-session.js';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { expectGoodLooks } from './support/screen-look.js';
import { startSite, tabletOf } from './support/web-site.js';

(chromiumPath === null ? describe.skip : describe)('screens of one meeting', () => {
  let app: RunningApp;
  let browser: Browser;
  let hall: HallSession;
  let editor: Page;
  const problems: string[] = [];

  const tablet = async (client: Client): Promise<Page> => {
    const context = await tabletOf(browser, app, client);
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on(
      'console',
      (message) => message.type() === 'error' && problems.push(`${message.text()} ${message.location().url}`),
    );
    page.on('pageerror', (error) => problems.push(String(error)));
    return page;
  };
  const prepare = (search: string): string => `/meetings/${hall.meeting.id}/prepare${search}`;
  const dialog = (name: string | RegExp) => editor.getByRole('dialog').getByRole('button', { name, exact: true });
  /** One of the acts behind "Việc khác" in the header. */
  const other = async (name: string): Promise<void> => {
    await editor.getByRole('button', { name: 'Việc khác', exact: true }).click();
    await editor.getByRole('menuitem', { name }).click();
    await editor.getByRole('dialog').waitFor();
  };

  beforeAll(async () => {
    app = await startSite();
    await app.worker();
    hall = await aHallSession(app, 'with-papers');
    browser = await launchBrowser();
    editor = await tablet(hall.meeting.secretary);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  // Among them what the content security policy refused.
  afterEach(() => expect(problems.splice(0)).toEqual([]));

  test.each([
    ['a member, asked for his answer', () => hall.who('Vũ Thị Mai Hương').client],
    ['the chair', () => hall.chair.client],
    ['the secretary', () => hall.meeting.secretary],
  ])(
    'the meeting as seen by %s',
    async (name, client) => {
      const page = await tablet(client());
      await page.goto(`/meetings/${hall.meeting.id}`);
      await page.getByText('Tờ trình').first().waitFor();
      await expectGoodLooks(page, name);
      await page.context().close();
    },
    60_000,
  );

  test('the chair reads his script beforehand, and changes a word', async () => {
    const page = await tablet(hall.chair.client);
    await page.goto(`/meetings/${hall.meeting.id}`);
    await page.getByRole('button', { name: 'Đọc kịch bản điều hành' }).click();
    await page.getByText(/Đề nghị đồng chí Giám đốc Sở Nông nghiệp/).waitFor();
    await expectGoodLooks(page, 'script, read');
    await page.getByRole('button', { name: 'Sửa kịch bản nội dung 2' }).click();
    await page.getByLabel('Kịch bản điều hành').fill('Mời đồng chí Giám đốc trình bày trong 5 phút.');
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Mời đồng chí Giám đốc trình bày trong 5 phút.').waitFor();
    await page.context().close();
  }, 60_000);

  test('an answer that needs the chairman: absent with a reason', async () => {
    const page = await tablet(hall.who('Vũ Thị Mai Hương').client);
    await page.goto(`/meetings/${hall.meeting.id}`);
    await page.getByRole('button', { name: 'Báo vắng' }).click();
    await page.getByRole('dialog').getByLabel('Lý do').fill('Đi công tác nước ngoài');
    await expectGoodLooks(page, 'answer');
    await page.getByRole('button', { name: 'Gửi câu trả lời' }).click();
    await page.getByText('Chờ Chủ tịch cho ý kiến').waitFor();
    await page.context().close();
  }, 60_000);

  test('sending papers', async () => {
    const page = await tablet(hall.meeting.secretary);
    await page.goto(`/meetings/${hall.meeting.id}`);
    await page.getByRole('button', { name: 'Gửi tài liệu' }).click();
    await page.getByRole('dialog').waitFor();
    await page.setInputFiles('input[type=file]', {
      name: '3. Tờ trình về việc chuyển đổi xe buýt.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await page.getByRole('dialog').getByRole('button', { name: /^Gửi/ }).click();
    await expectGoodLooks(page, 'upload');
    await page.context().close();
  }, 60_000);

  test('the editor of an issued meeting, and what is asked before it moves, is cancelled or changes its chair', async () => {
    await editor.goto(prepare(''));
    await editor.getByRole('heading', { name: 'Thành phần tham dự' }).waitFor();
    await expectGoodLooks(editor, 'editor');
    const people = editor.getByRole('heading', { name: 'Danh sách' }).locator('xpath=following-sibling::ul[1]/li');
    expect(await people.first().textContent()).toContain(chairName);
    for (const name of ['Dời họp', 'Hủy cuộc họp']) {
      await other(name);
      await dialog(name).click();
      await editor.getByText('Cần ghi lý do').waitFor();
      await expectGoodLooks(editor, name);
      await editor.keyboard.press('Escape');
      await editor.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await other('Chuyển người chủ trì');
    await dialog('Chuyển người chủ trì').click();
    await editor.getByText('Cần chọn người chủ trì mới').waitFor();
    await expectGoodLooks(editor, 'hand over');
    await editor.keyboard.press('Escape');
    await editor.getByRole('dialog').waitFor({ state: 'detached' });
    await other('Sửa thông tin chung');
    await expectGoodLooks(editor, 'details');
    await editor.keyboard.press('Escape');
    await editor.getByRole('dialog').waitFor({ state: 'detached' });
  }, 120_000);

  test('items: a new one, its script, changed, removed', async () => {
    await editor.goto(prepare(''));
    await editor.getByRole('button', { name: 'Thêm nội dung' }).click();
    await dialog('Thêm').click();
    await editor.getByText('Cần có tên nội dung').first().waitFor();
    await expectGoodLooks(editor, 'new item');
    await editor.getByLabel('Tên nội dung').fill('Phương án phòng cháy rừng');
    await dialog('Thêm').click();
    const item = editor.getByRole('button', { name: /^Sửa nội dung 5 ?Phương án phòng cháy rừng/ });
    await item.waitFor();
    await item.click();
    await editor.getByLabel('Thời gian (phút)').fill('20');
    await expectGoodLooks(editor, 'item');
    await dialog('Lưu').click();
    await editor.getByRole('dialog').waitFor({ state: 'detached' });
    const menu = async (name: string): Promise<void> => {
      await editor.getByRole('button', { name: 'Việc khác với nội dung 5' }).click();
      await editor.getByRole('menuitem', { name }).click();
      await editor.getByRole('dialog').waitFor();
    };
    await menu('Kịch bản và dự thảo kết luận');
    await expectGoodLooks(editor, 'script');
    await editor.keyboard.press('Escape');
    await editor.getByRole('dialog').waitFor({ state: 'detached' });
    await menu('Bỏ khỏi chương trình');
    await expectGoodLooks(editor, 'remove item');
    await dialog('Bỏ khỏi chương trình').click();
    await item.waitFor({ state: 'detached' });
    await expectGoodLooks(editor, 'removed');
    const putBack = editor.getByRole('button', { name: 'Khôi phục' });
    await putBack.click();
    await item.waitFor();
    await putBack.waitFor({ state: 'detached' });
    const { items } = (await hall.meeting.snapshot(hall.meeting.secretary)).meeting;
    expect(items.at(-1)).toMatchObject({ title: 'Phương án phòng cháy rừng', minutesPlanned: 20 });
    await hall.meeting.secretary.meetings.removeItem(hall.meeting.id, items.at(-1)!.id);
    await item.waitFor({ state: 'detached' });
  }, 120_000);

  test('an agenda is pasted', async () => {
    await editor.goto(prepare(''));
    await editor.getByRole('button', { name: 'Dán chương trình' }).click();
    await editor.getByLabel('Nội dung dán').fill('5. Kế hoạch đầu tư công năm 2027 (20 phút)\n6. Việc khác');
    await editor.getByRole('button', { name: 'Thêm 2 nội dung' }).waitFor();
    await expectGoodLooks(editor, 'paste');
    await editor.getByRole('button', { name: 'Thêm 2 nội dung' }).click();
    await editor.getByRole('button', { name: /^Sửa nội dung 6 ?Việc khác/ }).waitFor();
  }, 60_000);

  test('people: found by name, invited by office, the office filled, removed; sites', async () => {
    await editor.goto(prepare(''));
    const { fullName } = await aPerson(app, { fullName: `Tô ${uniqueName('Hiến ')}` });
    await editor.getByRole('button', { name: 'Thêm người' }).click();
    await editor.getByLabel('Tìm theo tên, chức danh').fill('Vũ Thị Mai Hương');
    const seated = editor.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Vũ Thị Mai Hương' });
    await seated.filter({ hasText: 'đã có' }).waitFor();
    expect(await seated.getByRole('button').count()).toBe(0);
    await expectGoodLooks(editor, 'somebody who is in the list already');
    await editor.getByLabel('Tìm theo tên, chức danh').fill(fullName);
    await editor.getByRole('button', { name: `Thêm: ${fullName}` }).waitFor();
    await editor.getByLabel('Mời theo chức danh').fill('Lãnh đạo Sở Xây dựng');
    await expectGoodLooks(editor, 'add people');
    await editor.keyboard.press('Enter');
    await editor.keyboard.press('Escape');
    await editor.getByRole('dialog').waitFor({ state: 'detached' });
    await editor.getByRole('button', { name: 'Xem và sửa cả danh sách' }).click();
    await editor.getByRole('button', { name: /Lãnh đạo Sở Xây dựng/ }).waitFor();
    await expectGoodLooks(editor, 'people');
    await editor
      .getByRole('button', { name: /Sóc Sơn/ })
      .first()
      .click();
    await editor.getByLabel('Tên điểm cầu').waitFor();
    await expectGoodLooks(editor, 'site');
    await editor.keyboard.press('Escape');
    await editor.getByRole('dialog').waitFor({ state: 'detached' });

    await editor.getByRole('button', { name: 'Xem và sửa cả danh sách' }).click();
    await editor.getByRole('button', { name: /Lãnh đạo Sở Xây dựng/ }).click();
    await editor.getByLabel('Người dự', { exact: true }).fill(fullName);
    await editor.getByRole('button', { name: `Chọn: ${fullName}` }).waitFor();
    await expectGoodLooks(editor, 'seat');
    await editor.getByRole('button', { name: `Chọn: ${fullName}` }).click();
    await editor.getByRole('dialog', { name: fullName }).waitFor();
    await editor.getByRole('button', { name: 'Bỏ khỏi thành phần' }).click();
    await editor.getByText(/không còn xem được cuộc họp/).waitFor();
    await expectGoodLooks(editor, 'remove seat');
    await dialog('Bỏ khỏi thành phần').click();
    await editor.getByRole('dialog').waitFor({ state: 'detached' });
  }, 180_000);

  test('who has not answered, an answer taken by telephone, the chairman’s word on an absence', async () => {
    await editor.goto(prepare(''));
    await editor.getByRole('button', { name: 'Xem số điện thoại' }).click();
    await editor.getByRole('dialog').waitFor();
    await expectGoodLooks(editor, 'awaiting');
    await editor
      .getByRole('button', { name: /^Trả lời thay/ })
      .first()
      .click();
    await editor.getByLabel('Báo vắng').waitFor();
    await expectGoodLooks(editor, 'answer for somebody');
    await editor.keyboard.press('Escape');
    await editor.getByRole('dialog').waitFor({ state: 'detached' });
    await editor.getByRole('button', { name: 'Ghi ý kiến Chủ tịch' }).first().click();
    await editor.getByRole('dialog').waitFor();
    await expectGoodLooks(editor, 'consent');
    await editor.keyboard.press('Escape');
  }, 120_000);

  test('a new meeting: from nothing, and after an earlier one', async () => {
    await editor.goto('/meetings/new');
    await editor.getByLabel('Tên cuộc họp').waitFor();
    await editor.getByRole('button', { name: 'Tạo bản nháp' }).click();
    await editor.getByText('Cần có tên cuộc họp').first().waitFor();
    await expectGoodLooks(editor, 'new meeting');
    await editor.getByRole('radio', { name: 'Theo cuộc họp trước' }).check();
    await editor.getByRole('combobox', { name: 'Cuộc họp trước' }).fill('thuong ky');
    await editor.getByRole('option').first().click();
    await editor.getByLabel('Ngày họp').fill('20/12/2027');
    await expectGoodLooks(editor, 'clone');
    await editor.getByRole('button', { name: 'Tạo bản nháp' }).click();
    await editor
      .getByText(/^Sửa nội dung|Chương trình họp/)
      .first()
      .waitFor();
    await editor.getByText('Nháp', { exact: true }).waitFor();
    await expectGoodLooks(editor, 'editor of a draft');
  }, 120_000);

  test('a secretary by seat alone is asked nothing that he may not read', async () => {
    const seated = await aMeeting(app)
      .withItems(anItem('Việc thứ nhất'))
      .withMembers('Lê An', 'Hồ Bình')
      .withSecretarySeat('Phan Cẩm Tú')
      .issued()
      .build();
    const page = await tablet(seated.who['Phan Cẩm Tú']!.client);
    const failed: string[] = [];
    page.on('response', (answer) => answer.status() >= 400 && failed.push(`${answer.status()} ${answer.url()}`));
    const sheets = ['Thêm nội dung', /^Sửa nội dung 1/, 'Dán chương trình', 'Thêm người', 'Xem số điện thoại'];
    await page.goto(`/meetings/${seated.id}/prepare`);
    for (const name of sheets) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      await page.waitForLoadState('networkidle');
      if (name === 'Xem số điện thoại') await expectGoodLooks(page, 'awaiting, without telephone numbers');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(failed).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('nothing prepared yet; not one’s own', async () => {
    const bare: BuiltMeeting = await aMeeting(app)
      .withItems(anItem('Việc duy nhất'))
      .withMembers('Lê An')
      .issued()
      .build();
    const member = await tablet(bare.who['Lê An']!.client);
    await member.goto(`/meetings/${bare.id}/prepare`);
    await member.getByText('Đồng chí không chuẩn bị cuộc họp này').waitFor();
    await expectGoodLooks(member, 'not yours');
    await member.goto(`/meetings/${hall.meeting.id}`);
    await member.getByText('Không có cuộc họp này').waitFor();
    await expectGoodLooks(member, 'no such meeting');
    await member.getByRole('link', { name: 'Về trang cuộc họp' }).waitFor();
    problems.splice(0);
    await member.context().close();
  }, 60_000);
});
