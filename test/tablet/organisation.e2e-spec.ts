import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type Locator, type Page } from 'playwright-core';
import { aBody } from '../support/a-meeting.js';
import { type RunningApp } from '../support/app.js';
import { anOrgAdmin, aPersonIn, aPersonInput, aSysadmin, aUnit, mainPost } from '../support/organisation.js';
import { aPerson, signedIn, uniqueName } from '../support/people.js';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { checkScreenEverywhere } from './support/screen-checks.js';
import { expectGoodLooks } from './support/screen-look.js';
import { screenSizes } from './support/screen-sizes.js';
import { startSite, tabletOf } from './support/web-site.js';

(chromiumPath === null ? describe.skip : describe)('the organisation on screen', () => {
  let app: RunningApp;
  let browser: Browser;
  const problems: string[] = [];
  beforeAll(async () => {
    app = await startSite();
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const pageOf = async (who: { readonly client: Parameters<typeof tabletOf>[2] }): Promise<Page> => {
    const page = await (await tabletOf(browser, app, who.client)).newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => problems.push(String(error)));
    return page;
  };
  /** In one line, and inside its box. */
  const isOnOneLine = (box: Locator): Promise<boolean> =>
    box.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const tops = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
      return tops.size === 1 && element.scrollWidth <= element.clientWidth;
    });
  const dialog = (page: Page, button: string) => page.getByRole('dialog').getByRole('button', { name: button });

  it('makes a unit and a person, and the printed code opens the account on another tablet', async () => {
    const page = await pageOf(await aSysadmin(app));
    const [unit, username] = [uniqueName('Sở '), uniqueName()];
    await page.goto('/organisation/units');
    await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
    await page.getByLabel('Tên đơn vị').fill(unit);
    await page.keyboard.press('Enter');
    await page.getByText(unit).first().waitFor();

    await page.goto('/organisation/people?sheet=add');
    await page.getByLabel('Họ và tên').fill('Nguyễn Thị Thử Nghiệm');
    await page.getByLabel('Tên đăng nhập').fill(username.toUpperCase());
    await page.getByText(`Sẽ lưu là ${username}`).waitFor();
    await page.getByLabel('Tên chức vụ').fill('Chuyên viên');
    const place = page.getByRole('dialog').getByLabel('Đơn vị', { exact: true });
    await place.fill(unit);
    await page.getByRole('option', { name: unit }).click();
    await dialog(page, 'Thêm người này').click();
    await page.getByRole('heading', { name: 'Nguyễn Thị Thử Nghiệm' }).waitFor();

    await page.getByRole('button', { name: 'Cấp mã kích hoạt' }).click();
    await dialog(page, 'Cấp mã kích hoạt').click();
    const code = await page.getByRole('dialog').getByRole('status').textContent();
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await expectGoodLooks(page, 'activation code');
    await page.setViewportSize(screenSizes.phone);
    for (const size of ['100', '200']) {
      await page.evaluate((text) => document.documentElement.setAttribute('data-text', text), size);
      expect(await isOnOneLine(page.getByRole('dialog').getByRole('status'))).toBe(true);
    }
    const own = await (await browser.newContext({ baseURL: app.url, serviceWorkers: 'block' })).newPage();
    await own.goto('/activate');
    await own.getByLabel('Tên đăng nhập').fill(username);
    await own.getByLabel('Mã kích hoạt').fill(code ?? '');
    await own.getByLabel('Mật khẩu mới').fill('một mật khẩu dài');
    await own.getByLabel('Nhập lại mật khẩu').fill('một mật khẩu dài');
    await own.getByRole('button', { name: 'Kích hoạt tài khoản' }).click();
    await own.getByRole('heading', { name: 'Cuộc họp của tôi' }).waitFor();
    // Who administers nothing is offered nothing of it.
    expect(await own.getByRole('link', { name: 'Tổ chức' }).count()).toBe(0);
  });

  it('shows both versions when somebody saved first, and keeps the chosen one', async () => {
    const admin = await aSysadmin(app);
    const person = await admin.client.identity.createPerson(aPersonInput({ fullName: 'Tên Đầu' }));
    const page = await pageOf(admin);
    await page.goto(`/organisation/people/${person.id}?sheet=edit`);
    await page.getByLabel('Họ và tên').fill('Tên Của Tôi');
    const other = { ...aPersonInput({ fullName: 'Tên Của Người Khác' }), rev: person.rev };
    await admin.client.identity.editPerson(person.id, other);
    await dialog(page, 'Lưu').click();
    await page.getByText('Có người vừa sửa nội dung này').waitFor();
    await page.getByRole('dialog').getByText('Tên Của Người Khác', { exact: true }).waitFor();
    await dialog(page, 'Giữ nội dung của mình').click();
    await page.getByRole('heading', { name: 'Tên Của Tôi' }).waitFor();
  });

  it('replaces a password under four eyes, and the person can object', async () => {
    const [first, second, person] = [await aSysadmin(app), await aSysadmin(app), await aPerson(app)];
    const own = { client: await signedIn(app, person) };
    const [asking, owner] = [await pageOf(first), await pageOf(own)];
    const ask = async (): Promise<void> => {
      await asking.goto(`/organisation/people/${person.id}?sheet=request-code`);
      await asking.getByLabel('Lý do').fill('Quên mật khẩu');
      await dialog(asking, 'Đề nghị cấp lại mã').click();
      await asking.getByText('Đã gửi đề nghị').waitFor();
    };
    await ask();
    await owner.goto('/account');
    await owner.getByRole('button', { name: 'Từ chối' }).click();
    await owner.getByRole('button', { name: 'Từ chối' }).waitFor({ state: 'detached' });

    await ask();
    const confirming = await pageOf(second);
    await confirming.goto('/organisation/people');
    const waiting = confirming.getByRole('listitem').filter({ hasText: person.fullName });
    await waiting.getByRole('button', { name: 'Xem và xác nhận' }).click();
    await dialog(confirming, 'Xác nhận cấp lại mã').click();
    expect(await confirming.getByRole('dialog').getByRole('status').textContent()).toMatch(/^[0-9A-Z-]{14}$/);
    await owner.reload();
    await owner.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  });

  it('names a device that did not say what it is, in the journal as among the devices', async () => {
    const page = await pageOf({ client: await signedIn(app, await aPerson(app)) });
    await page.goto('/account');
    const unnamed = page.getByText('Máy không rõ loại');
    await unnamed.nth(1).waitFor();
    expect(await page.getByText(/(^| · )–/).count()).toBe(0);
    await page.context().close();
  });

  it('imports after a look, and names what is wrong before', async () => {
    const unit = uniqueName('Sở ');
    await aUnit(app, { name: unit });
    const page = await pageOf(await aSysadmin(app));
    const choose = (rows: string[]) =>
      page.setInputFiles('input[type=file]', {
        name: 'danh-sach.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(['Họ và tên,Chức vụ,Đơn vị', ...rows].join('\n')),
      });
    await page.goto('/organisation/people/import');
    await choose([`Đinh Văn Tốt,Chuyên viên,${unit}`, 'Đinh Văn Lạc,Chuyên viên,Sở Không Có']);
    const bad = page.getByRole('table', { name: 'Các chỗ chưa đúng' }).getByRole('row').nth(1);
    expect(await bad.textContent()).toMatch(/3.*Đơn vị.*Sở Không Có.*Không có đơn vị này/);
    await page.getByRole('button', { name: 'Chờ sửa hết lỗi' }).waitFor();
    await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
    await choose([`Đinh Văn Tốt,Chuyên viên,${unit}`]);
    await page.getByRole('button', { name: 'Nhập 1 người' }).click();
    await page.getByText('Đã thêm 1 người').waitFor();
  });

  it('shows an administrator of one unit his people and no other', async () => {
    const [mine, other] = [await aUnit(app), await aUnit(app)];
    const [own, stranger] = [await aPersonIn(app, mine), await aPersonIn(app, other)];
    const page = await pageOf(await anOrgAdmin(app, mine));
    await page.goto('/organisation');
    await page.getByText(own.fullName).waitFor();
    expect(await page.getByText(stranger.fullName).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Nhật ký' }).count()).toBe(0);
    await page.goto(`/organisation/people/${stranger.id}`);
    await page.getByText('Không tìm thấy, hoặc đồng chí không có quyền xem.').waitFor();
  });

  it('tells who holds no right there that it is not for them, without a tab and without a question to the server', async () => {
    const plain = await aPerson(app);
    const technician = await aPerson(app, { roles: [{ role: 'room-technician' }] });
    const paths = ['', '/people', '/units', '/bodies', '/journal', '/people/import']
      .concat(`/people/${plain.id}`, `/bodies/${await aBody(app)}`)
      .map((path) => `/organisation${path}`);
    for (const person of [plain, technician]) {
      const page = await pageOf({ client: await signedIn(app, person) });
      const failed: string[] = [];
      page.on('response', (answer) => answer.status() >= 400 && failed.push(answer.url()));
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole('heading', { name: 'Trang này dành cho người quản trị' }).waitFor();
        expect(await page.getByRole('navigation', { name: 'Các phần của tổ chức' }).count()).toBe(0);
      }
      await page.waitForLoadState('networkidle');
      expect(failed).toEqual([]);
      await expectGoodLooks(page, 'not for you');
      await page.getByRole('link', { name: 'Về trang cuộc họp' }).click();
      await page.getByRole('heading', { name: 'Cuộc họp của tôi' }).waitFor();
      await page.context().close();
    }
  }, 120_000);

  it('shows who only reads the organisation no import', async () => {
    const page = await pageOf({ client: await signedIn(app, await aPerson(app, { roles: [{ role: 'auditor' }] })) });
    await page.goto('/organisation/people/import');
    await page.getByRole('heading', { name: 'Trang này dành cho người quản trị' }).waitFor();
    await page.goto('/organisation/people');
    await page.getByRole('link', { name: 'Đơn vị', exact: true }).waitFor();
    await page.context().close();
  });

  it('keeps the rules of a body: written, changed by two at once, removed', async () => {
    const bodyId = await aBody(app);
    const secretary = { client: await signedIn(app, await aPerson(app, { roles: [{ role: 'secretariat', bodyId }] })) };
    const page = await pageOf(secretary);
    await page.goto(`/organisation/bodies/${bodyId}`);
    await page.getByRole('heading', { name: 'Chưa có quy chế' }).waitFor();
    await page.getByRole('button', { name: 'Thêm quy chế' }).click();
    await dialog(page, 'Lưu').click();
    await page.getByText('Cần có ngày bắt đầu hiệu lực').waitFor();
    await expectGoodLooks(page, 'new rules');
    await page.getByLabel('Tên quy chế').fill('Quy chế số 51');
    await page.getByLabel('Có hiệu lực từ ngày').fill('01/01/2020');
    await page.getByLabel('Thông qua khi', { exact: true }).selectOption('Ít nhất hai phần ba tán thành');
    await dialog(page, 'Lưu').click();
    const row = page.getByRole('button', { name: /Quy chế số 51/ });
    await row.click();
    const [saved] = await secretary.client.ruleProfiles.ofBody(bodyId);
    expect(saved!.values.threshold.value).toEqual({ share: { n: 2, d: 3 }, orMore: true });
    const { id, rev, bodyId: _body, isUsed: _used, isConfirmed: _confirmed, ...input } = saved!;
    await secretary.client.ruleProfiles.edit(id, { ...input, rev, number: '51/QĐ-UBND' });
    await page.getByLabel('Tên quy chế').fill('Quy chế làm việc số 51');
    await dialog(page, 'Lưu').click();
    const table = page.getByRole('table', { name: 'Có người vừa sửa quy chế này' });
    expect(await table.textContent()).toContain('51/QĐ-UBND');
    await expectGoodLooks(page, 'rules in two versions');
    await dialog(page, 'Giữ bản của tôi').click();
    await page.getByRole('button', { name: /Quy chế làm việc số 51/ }).waitFor();
    await expectGoodLooks(page, 'body with rules');

    await page.getByRole('button', { name: /Quy chế làm việc số 51/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ quy chế' }).click();
    await dialog(page, 'Bỏ quy chế').last().click();
    await page.getByRole('heading', { name: 'Chưa có quy chế' }).waitFor();
  }, 120_000);

  it('is worked by keyboard alone: parts, a sheet, a menu', async () => {
    const page = await pageOf(await aSysadmin(app));
    const unit = uniqueName('Sở ');
    await aUnit(app, { name: unit });
    await page.goto('/organisation/people');
    await page.getByRole('link', { name: 'Đơn vị', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Cây đơn vị' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.getByRole('button', { name: `Việc khác với ${unit}` }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Sửa đơn vị' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Tên đơn vị').fill(`${unit} mới`);
    await page.keyboard.press('Enter');
    await page.getByText(`${unit} mới`).waitFor();
  });

  it('is readable and reachable at every size, in light, dark and large text', async () => {
    const admin = await aSysadmin(app);
    const unitId = await aUnit(app);
    const { id } = await admin.client.identity.createPerson(
      aPersonInput({
        username: uniqueName(),
        phone: '0912345678',
        posts: [mainPost(unitId, 'Phó Trưởng phòng phụ trách')],
      }),
    );
    const bodyId = await aBody(app);
    const page = await pageOf(admin);
    const paths = [
      '/organisation/people',
      `/organisation/people/${id}`,
      `/organisation/people/${id}?sheet=edit`,
      `/organisation/people/${id}?sheet=role`,
      '/organisation/people/import',
      '/organisation/units',
      '/organisation/units?sheet=add-unit',
      '/organisation/bodies',
      `/organisation/bodies/${bodyId}?sheet=add-member`,
      '/organisation/journal',
      '/account',
    ];
    for (const path of paths) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect({ path, findings: await checkScreenEverywhere(page) }).toEqual({ path, findings: [] });
    }
    expect(problems).toEqual([]);
  }, 180_000);
});
