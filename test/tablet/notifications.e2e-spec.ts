import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { type Client } from '@app/client';
import { aReadyPaper } from '../documents/support/papers.js';
import { bell, mailbox } from '../notifications/support/bell.js';
import { MailServer } from '../notifications/support/mail-server.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp } from '../support/app.js';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { checkScreenEverywhere } from './support/screen-checks.js';
import { startSite, tabletOf } from './support/web-site.js';

(chromiumPath === null ? describe.skip : describe)('notices on screen', () => {
  let app: RunningApp;
  let browser: Browser;
  let server: MailServer;
  const problems: string[] = [];
  beforeAll(async () => {
    server = await MailServer.start();
    app = await startSite({ SMTP_URL: server.url });
    browser = await launchBrowser();
    await app.worker();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
    await server.stop();
  });

  const pageOf = async (client: Client): Promise<Page> => {
    const page = await (await tabletOf(browser, app, client)).newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => problems.push(String(error)));
    return page;
  };
  /** Four papers, one with a long name, as they come from four offices. */
  async function papersArrive(meeting: BuiltMeeting): Promise<void> {
    const titles = [
      'Tờ trình về Đề án xử lý nước thải lưu vực sông Tô Lịch, giai đoạn 2027–2030',
      'Báo cáo',
      'Dự thảo',
      'Phụ lục',
    ];
    for (const title of titles) {
      const { documentId } = await aReadyPaper(app, meeting, { title, itemId: meeting.items[0]!.id });
      const { documents } = await meeting.secretary.documents.ofMeeting(meeting.id);
      const { rev, kind, owningUnitId } = documents.find(({ id }) => id === documentId)!;
      await meeting.secretary.documents.edit(documentId, { rev, title, kind, owningUnitId });
    }
  }

  it('rings at once, is read by keyboard, and leads to the meeting', async () => {
    const meeting = await aMeeting(app)
      .with({ title: 'Phiên họp thường kỳ tháng 11/2026 của Ủy ban nhân dân tỉnh' })
      .withMembers('Nguyễn Thị Thu Hà')
      .build();
    const member = meeting.who['Nguyễn Thị Thu Hà']!;
    const page = await pageOf(member.client);
    await page.goto('/');
    await page.getByRole('button', { name: 'Thông báo', exact: true }).press('Enter');
    await page.getByRole('heading', { name: 'Chưa có thông báo' }).waitFor();
    await page.keyboard.press('Escape');

    await meeting.secretary.meetings.issue(meeting.id);
    const ringing = page.getByRole('button', { name: /Thông báo.*1 thông báo chưa đọc/ });
    await ringing.waitFor();
    await bell(app, member.client);
    await papersArrive(meeting);
    await page.getByRole('button', { name: /2 thông báo chưa đọc/ }).press('Enter');
    const sheet = page.getByRole('dialog');
    await sheet.getByText('4 tài liệu mới').waitFor();
    expect(await checkScreenEverywhere(page)).toEqual([]);

    await page.setViewportSize({ width: 1366, height: 1024 });
    await sheet.getByRole('link', { name: /Mời đồng chí dự họp/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /Phiên họp thường kỳ/ }).waitFor();
    await page.getByRole('button', { name: /1 thông báo chưa đọc/ }).click();
    await sheet.getByRole('button', { name: 'Đánh dấu đã đọc' }).click();
    await sheet.getByText('Đã đọc hết').waitFor();
  }, 240_000);

  it('shows those who prepare which invitations arrived, and sends a mended one again', async () => {
    const meeting = await aMeeting(app)
      .withMembers('Trần Quốc Việt', 'Vũ Thị Mai Hương')
      .withAttendees('Hoàng Anh')
      .build();
    const [viet, huong] = [meeting.who['Trần Quốc Việt']!, meeting.who['Vũ Thị Mai Hương']!];
    const wrong = await mailbox(app, viet.id);
    const right = await mailbox(app, huong.id);
    server.refuse(wrong, 550);
    await meeting.secretary.meetings.issue(meeting.id);
    await Promise.all([server.isAsked(wrong, 1), server.receives(right)]);
    await bell(app, meeting.secretary);

    const page = await pageOf(meeting.secretary);
    await page.goto(`/meetings/${meeting.id}/prepare`);
    const card = page.getByRole('region', { name: 'Giấy mời đã tới?' });
    await card.getByText('3 người cần gọi điện').waitFor();
    await card.getByRole('link', { name: 'Xem danh sách' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Trần Quốc Việt' });
    await row.getByText('Không gửi được').waitFor();
    await row.getByText(/550.*no such user here/).waitFor();
    await row.getByRole('link', { name: /Gọi Trần Quốc Việt/ }).waitFor();
    expect(await checkScreenEverywhere(page)).toEqual([]);

    await page.setViewportSize({ width: 1366, height: 1024 });
    await app.sql.query(`update people set email = 'dung@tinh.gov.vn' where id = $1`, [viet.id]);
    await row.getByRole('button', { name: 'Gửi lại giấy mời cho Trần Quốc Việt' }).click();
    await server.receives('dung@tinh.gov.vn');
    await row.getByText('Đã gửi', { exact: true }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải danh sách' }).click();
    expect((await download).suggestedFilename()).toBe('danh-sach-lien-he.csv');
  }, 240_000);

  it('makes a calendar address, shows it once, and takes it back', async () => {
    const meeting = await aMeeting(app).withMembers('Bùi Đức Thắng').issued().build();
    const page = await pageOf(meeting.who['Bùi Đức Thắng']!.client);
    await page.goto('/account');
    await page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
    const address = await page.getByLabel('Địa chỉ lịch', { exact: true }).inputValue();
    expect(address).toMatch(/\/api\/calendar\/[\w-]{43}\.ics$/);
    expect(await checkScreenEverywhere(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 1024 });
    await page.reload();
    await page.getByText('Địa chỉ chỉ hiện một lần khi tạo.', { exact: false }).waitFor();
    expect(await page.getByLabel('Địa chỉ lịch', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Thu hồi địa chỉ' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi địa chỉ' }).click();
    await page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).waitFor();
  }, 240_000);

  it('fails nowhere on the way', () => {
    expect(problems).toEqual([]);
  });
});

(chromiumPath === null ? describe.skip : describe)('without a mail server', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await startSite();
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('the list says so and offers telephone numbers, on paper too', async () => {
    const meeting = await aMeeting(app).withMembers('Trần Quốc Việt').build();
    await mailbox(app, meeting.who['Trần Quốc Việt']!.id);
    await meeting.secretary.meetings.issue(meeting.id);
    await bell(app, meeting.secretary);
    const page = await (await tabletOf(browser, app, meeting.secretary)).newPage();
    await page.goto(`/meetings/${meeting.id}/letters`);
    await page.getByText('Hệ thống chưa gửi được thư điện tử').waitFor();
    const row = page.getByRole('listitem').filter({ hasText: 'Trần Quốc Việt' });
    await row.getByRole('link', { name: /0912 345 678/ }).waitFor();
    expect(await page.getByRole('button', { name: /Gửi lại/ }).count()).toBe(0);
    expect(await checkScreenEverywhere(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    const table = page.locator('table');
    expect(await table.textContent()).toContain('0912 345 678');
    expect(await page.getByRole('button', { name: 'In danh sách' }).isVisible()).toBe(false);
  }, 240_000);
});
