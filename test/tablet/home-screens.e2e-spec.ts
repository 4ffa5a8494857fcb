import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client } from '@app/client';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp } from '../support/app.js';
import { aPerson, PASSWORD, signedIn } from '../support/people.js';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { expectGoodLooks } from './support/screen-look.js';
import { startSite, tabletOf } from './support/web-site.js';

(chromiumPath === null ? describe.skip : describe)('the door and my meetings', () => {
  let app: RunningApp;
  let browser: Browser;
  let meeting: BuiltMeeting;
  const problems: string[] = [];
  const contexts: BrowserContext[] = [];

  const watched = async (context: BrowserContext): Promise<Page> => {
    contexts.push(context);
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on(
      'console',
      (message) => message.type() === 'error' && problems.push(`${message.text()} ${message.location().url}`),
    );
    page.on('pageerror', (error) => problems.push(String(error)));
    return page;
  };
  const tablet = async (client: Client): Promise<Page> => watched(await tabletOf(browser, app, client));
  const nobody = async (): Promise<Page> =>
    watched(await browser.newContext({ baseURL: app.url, serviceWorkers: 'block', reducedMotion: 'reduce' }));
  const member = () => meeting.who['Nguyễn Thị Thu Hà']!;

  beforeAll(async () => {
    app = await startSite();
    meeting = await aMeeting(app)
      .with({ title: 'Phiên họp thường kỳ tháng 11/2026' })
      .withMembers('Nguyễn Thị Thu Hà')
      .withAide('Trương Nhật Minh', 'Nguyễn Thị Thu Hà')
      .issued()
      .build();
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    // Among them what the content security policy refused.
    expect(problems.splice(0)).toEqual([]);
  });

  test('sign-in: what was asked for opens once the password is right', async () => {
    const page = await nobody();
    await page.goto(`/meetings/${meeting.id}`);
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    // Who has come is asked once, and the answer is that nobody has: the browser writes that down.
    expect(problems.splice(0)).toEqual([expect.stringContaining('401')]);
    await expectGoodLooks(page, 'sign-in');
    await page.getByLabel('Tên đăng nhập').fill(member().username);
    await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải mật khẩu này');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Tên đăng nhập hoặc mật khẩu không khớp.').waitFor();
    expect(problems.splice(0)).toEqual([expect.stringContaining('401')]);
    await expectGoodLooks(page, 'sign-in, refused');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Phiên họp thường kỳ tháng 11/2026' }).waitFor();
  }, 120_000);

  test('activation', async () => {
    const page = await nobody();
    await page.goto('/activate');
    await page.getByRole('button', { name: 'Kích hoạt tài khoản' }).click();
    await expectGoodLooks(page, 'activation, nothing filled in');
  }, 60_000);

  test('my meetings: the one of today, as a list and as a calendar', async () => {
    const page = await tablet(member().client);
    await page.goto('/');
    await page.getByRole('link', { name: 'Vào phòng họp' }).waitFor();
    await expectGoodLooks(page, 'list');
    await page.getByRole('radio', { name: 'Lịch' }).check();
    await page.getByRole('grid').waitFor();
    await expectGoodLooks(page, 'calendar');
    await page.getByRole('button', { name: 'Cài đặt' }).first().click();
    await page.getByRole('dialog').waitFor();
    await expectGoodLooks(page, 'settings');
  }, 120_000);

  test('an aide finds the meetings of his leader there, and answers on his behalf', async () => {
    const page = await tablet(meeting.who['Trương Nhật Minh']!.client);
    await page.goto('/');
    await page.getByText('Phiên họp thường kỳ tháng 11/2026').first().waitFor();
    await expectGoodLooks(page, 'of an aide');
    await page.goto(`/meetings/${meeting.id}`);
    await page.getByRole('heading', { name: 'Thay mặt đồng chí Nguyễn Thị Thu Hà' }).waitFor();
    await page.getByRole('button', { name: 'Xác nhận dự họp' }).click();
    await page.getByText('Đã xác nhận dự họp').waitFor();
    const { answers } = (await meeting.snapshot(meeting.secretary)).invitations;
    const answer = answers.find(({ seatId }) => seatId === member().seat.id);
    expect(answer).toMatchObject({ answer: 'confirmed', isOnBehalf: true, answeredByName: 'Trương Nhật Minh' });
  }, 60_000);

  test('what waits for somebody stands first, leads to where it is done, and goes away by itself', async () => {
    const chaired = await aMeeting(app)
      .with({ title: 'Họp chuyên đề về giao thông công cộng' })
      .withMembers('Trần Quốc Việt')
      .inState('submitted')
      .build();
    const chair = chaired.who['Chủ tọa']!.client;
    const page = await tablet(chair);
    await page.goto('/');
    const card = page.getByRole('region', { name: 'Việc cần xử lý' });
    await expectGoodLooks(page, 'something waits');
    await card.getByRole('link', { name: /Duyệt cuộc họp/ }).click();
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click();
    await page.getByRole('button', { name: 'Duyệt', exact: true }).waitFor({ state: 'detached' });
    await page.goBack();
    await card.getByText('Không có việc nào chờ đồng chí').waitFor();

    // Somebody else's act, heard on the person's own line.
    await app.worker();
    await chaired.secretary.meetings.issue(chaired.id);
    await card.getByRole('link', { name: /Trả lời giấy mời họp/ }).waitFor();
    const viet = chaired.who['Trần Quốc Việt']!;
    const said = { answer: 'absent', reason: 'Đi công tác', substitutePersonId: null } as const;
    await viet.client.invitations.answer(chaired.id, { seatId: viet.seat.id, ...said });
    await card.getByRole('link', { name: /1 đề nghị vắng mặt chờ ý kiến/ }).waitFor();

    const secretary = await tablet(chaired.secretary);
    await secretary.goto('/');
    await secretary.getByRole('link', { name: /1 người được mời chưa trả lời/ }).click();
    await secretary.getByRole('dialog', { name: 'Chưa trả lời' }).waitFor();
  }, 120_000);

  test('nothing yet, not loaded, no network, broken', async () => {
    const page = await tablet(await signedIn(app, await aPerson(app)));
    await page.goto('/');
    await page.getByText('Chưa có cuộc họp sắp tới').waitFor();
    await page.getByText('Không có việc nào chờ đồng chí').waitFor();
    await expectGoodLooks(page, 'empty');
    await page.context().setOffline(true);
    await page.getByText(/^Mất kết nối từ/).waitFor();
    await expectGoodLooks(page, 'offline');
    await page.context().setOffline(false);
    await page.route('**/api/meetings', (route) => route.fulfill({ status: 403, body: '{}' }));
    await page.reload();
    await page.getByText('Chưa tải được danh sách cuộc họp').waitFor();
    await expectGoodLooks(page, 'not loaded');
    await page.unroute('**/api/meetings');
    await page.route('**/api/meetings', (route) => route.fulfill({ json: [{}] }));
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('link', { name: 'Về trang cuộc họp' }).waitFor();
    await expectGoodLooks(page, 'broken');
    problems.splice(0);
  }, 120_000);

  test('no such page', async () => {
    const page = await tablet(member().client);
    await page.goto('/khong-co');
    await page.getByRole('heading').first().waitFor();
    await expectGoodLooks(page, 'not found');
  }, 60_000);

  test('one’s own account', async () => {
    const page = await tablet(member().client);
    await page.goto('/account');
    await page
      .getByRole('button', { name: /Đổi mật khẩu/ })
      .first()
      .waitFor();
    await expectGoodLooks(page, 'account');
  }, 60_000);
});
