import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Id } from '@app/contracts';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { demoPaper } from '../../apps/cli/src/seed/papers/index.js';
import { marksOf } from '../annotations/support/marks.js';
import { uploadPaper } from '../documents/support/papers.js';
import { quiet } from '../documents/support/quiet.js';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp } from '../support/app.js';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { aPen, fingers, type Pen, type Spot, wave } from './support/pen.js';
import { checkScreenEverywhere } from './support/screen-checks.js';
import { startSite, tabletOf } from './support/web-site.js';

const order = {
  title: 'Phương án phân bổ vốn đầu tư công năm 2027',
  body: 'Ủy ban nhân dân tỉnh Sông Hiền',
  unit: 'Sở Tài chính',
  number: '128/BC-STC',
  date: new Date('2026-11-20T00:00:00Z'),
  seed: 7,
};

(chromiumPath === null ? describe.skip : describe)('writing on a paper', () => {
  let app: RunningApp;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let pen: Pen;
  let meeting: BuiltMeeting;
  let paper: Id;
  const problems: string[] = [];
  const own = () => meeting.who['An']!.client;
  const picture = async (name: string) => {
    mkdirSync('test/.output/writing', { recursive: true });
    await page.screenshot({ path: join('test/.output/writing', `${name}.png`) });
  };

  beforeAll(async () => {
    app = await startSite();
    await app.worker();
    meeting = await aMeeting(app)
      .withItems(anItem('Phân bổ vốn đầu tư công năm 2027'))
      .withMembers('An', 'Bình')
      .issued()
      .build();
    const upload = { itemId: meeting.items[0]!.id, kind: 'report', fileName: '1. Báo cáo.pdf' } as const;
    const bytes = Buffer.from(await demoPaper('report', order));
    paper = (await uploadPaper(meeting, bytes, { ...upload, title: 'Báo cáo phân bổ vốn' })).documentId;
    await quiet(app);
    browser = await launchBrowser();
    context = await tabletOf(browser, app, own());
    page = await anOpenPaper(context);
    pen = await aPen(page);
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  afterEach(() => expect(problems.splice(0)).toEqual([]));

  async function anOpenPaper(on: BrowserContext, search = ''): Promise<Page> {
    on.setDefaultTimeout(20_000);
    const opened = await on.newPage();
    await opened.goto(`/meetings/${meeting.id}/papers/${paper}${search}`);
    await opened.locator('.page canvas').first().waitFor();
    return opened;
  }
  const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });
  const strokes = (of: Page = page) => of.locator('[data-overlay-page="1"] [data-mark="pen"]');
  /** A spot on the first page, in shares of its width and height. */
  const spot = async (x: number, y: number): Promise<Spot> => {
    const box = (await page.locator('[data-overlay-page="1"]').boundingBox())!;
    return [box.x + box.width * x, box.y + box.height * y];
  };
  const count = (wanted: number, of: Page = page) =>
    of.waitForFunction(
      (all) => document.querySelectorAll('[data-overlay-page="1"] [data-mark="pen"]').length === all,
      wanted,
    );
  const saved = () => page.getByRole('status').getByText('Đã lưu').waitFor();

  test('a pen writes as soon as it touches the paper; the stroke is there after a reload and on the server', async () => {
    await pen.draw(wave(await spot(0.2, 0.2), await spot(0.6, 0.2)));
    await count(1);
    await saved();
    await picture('first-stroke');
    const [mark] = await marksOf(own(), paper);
    expect(mark!.shape).toMatchObject({ kind: 'ink', tool: 'pen', color: 'blue' });
    const { path } = mark!.shape as { readonly path: readonly number[] };
    const pressures = path.filter((_, at) => at % 4 === 2);
    expect(Math.min(...pressures)).toBeLessThan(110);
    expect(Math.max(...pressures)).toBeGreaterThan(160);
    await page.reload();
    await strokes().first().waitFor();
    expect(await marksOf(meeting.who['Bình']!.client, paper)).toEqual([]);
  });

  test('what is erased comes back with undo, goes again with redo, by button and by key', async () => {
    await pen.draw(wave(await spot(0.2, 0.3), await spot(0.6, 0.3)));
    await count(2);
    await tool('Tẩy').click();
    const [x, y] = await spot(0.4, 0.3);
    await pen.draw([
      [x, y - 40],
      [x, y],
      [x, y + 40],
    ]);
    await count(1);
    await tool('Hoàn tác').click();
    await count(2);
    await tool('Làm lại').click();
    await count(1);
    await page.keyboard.press('Control+z');
    await count(2);
    await page.keyboard.press('Control+z');
    await count(1);
    await page.keyboard.press('Control+y');
    await count(2);
    await saved();
    expect(await marksOf(own(), paper)).toHaveLength(2);
  });

  test('fingers scroll once a pen was seen, and write when that is switched off; two always scroll', async () => {
    const hand = await fingers(page);
    const top = () => page.locator('[role=document]').evaluate((paperBox) => paperBox.scrollTop);
    const drag = async (from: Spot, to: Spot) => {
      await hand.at('touchStart', [from]);
      for (const at of wave(from, to, 8)) await hand.at('touchMove', [at]);
      await hand.up();
    };
    await page.keyboard.press('b');
    await drag(await spot(0.4, 0.5), await spot(0.4, 0.4));
    await page.waitForFunction(() => document.querySelector('[role=document]')!.scrollTop > 0);
    await count(2);
    await page.keyboard.press('Home');
    await tool('Bút').click();
    await page.getByRole('switch', { name: /Chỉ viết bằng bút/ }).click();
    await picture('ink-panel');
    await tool('Bút').click();
    const before = await top();
    await drag(await spot(0.2, 0.45), await spot(0.5, 0.45));
    await count(3);
    expect(await top()).toBe(before);
    // The second finger takes back what the first one began to write.
    const [a, b] = [await spot(0.4, 0.5), await spot(0.5, 0.5)];
    await hand.at('touchStart', [a]);
    await hand.at('touchMove', [[a[0], a[1] - 6]]);
    await hand.at('touchStart', [a, b]);
    for (let step = 1; step <= 6; step += 1)
      await hand.at('touchMove', [
        [a[0], a[1] - step * 20],
        [b[0], b[1] - step * 20],
      ]);
    await hand.up();
    await page.waitForFunction((was) => document.querySelector('[role=document]')!.scrollTop > was + 40, before);
    await count(3);
    await page.keyboard.press('Home');
  });

  test('drawn without a network, it waits on the device through a reload of the app, and goes when the network is back', async () => {
    await context.setOffline(true);
    await pen.draw(wave(await spot(0.2, 0.5), await spot(0.6, 0.5)));
    await count(4);
    await page.getByText('Trên máy này: 1').waitFor();
    await picture('offline');
    const [before] = [await marksOf(own(), paper)];
    expect(before).toHaveLength(3);
    await context.setOffline(false);
    await saved();
    expect(await marksOf(own(), paper)).toHaveLength(4);
    problems.splice(0, problems.length, ...problems.filter((said) => !said.includes('ERR_INTERNET_DISCONNECTED')));
  });

  test('another device of the same person shows it while it is written, nobody else does', async () => {
    const second = await tabletOf(browser, app, own());
    const other = await tabletOf(browser, app, meeting.who['Bình']!.client);
    const [beside, elsewhere] = [await anOpenPaper(second), await anOpenPaper(other)];
    await count(4, beside);
    await tool('Bút tô sáng').click();
    await pen.draw(wave(await spot(0.3, 0.35), await spot(0.7, 0.35)));
    await beside.locator('[data-overlay-page="1"] [data-mark="highlighter"]').waitFor();
    await elsewhere.getByRole('button', { name: 'Trang sau' }).waitFor();
    expect(await elsewhere.locator('[data-mark]').count()).toBe(0);
    await picture('highlighter');
    await second.close();
    await other.close();
  });

  test('a stroke that begins as writing leaves no page turned and nothing chosen', async () => {
    await page.keyboard.press('b');
    await pen.draw(wave(await spot(0.3, 0.42), await spot(0.7, 0.42)));
    await count(5);
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
    await page.keyboard.press('Escape');
    expect(await tool('Đọc, chọn').getAttribute('aria-pressed')).toBe('true');
  });

  test('words that are chosen are highlighted and underlined, line by line', async () => {
    await page.keyboard.press('Escape');
    const line = page.locator('.page[data-page-number="1"] .textLayer span', { hasText: 'Thực hiện chương trình' });
    const next = page.locator('.page[data-page-number="1"] .textLayer span', { hasText: 'Hiền, Sở Tài chính' });
    const choose = async () => {
      const [from, to] = [(await line.first().boundingBox())!, (await next.first().boundingBox())!];
      await page.mouse.move(from.x + 4, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
      await page.mouse.up();
    };
    await choose();
    await page.getByRole('group', { name: 'Chữ đã chọn' }).waitFor();
    await picture('words');
    await page.getByRole('button', { name: 'Tô sáng', exact: true }).click();
    await page.locator('[data-mark="highlight"]').nth(1).waitFor();
    await choose();
    await page.getByRole('button', { name: 'Gạch chân' }).click();
    await page.locator('[data-mark="underline"]').nth(1).waitFor({ state: 'attached' });
    await picture('highlighted');
    await saved();
    const marks = await marksOf(own(), paper);
    const words = marks.find(({ shape }) => shape.kind === 'highlight')!;
    expect((words.shape as { readonly boxes: readonly unknown[] }).boxes).toHaveLength(2);
  });

  test('a note, a stamp, a figure and words are placed on the page', async () => {
    await page.keyboard.press('n');
    await page.mouse.click(...(await spot(0.12, 0.3)));
    const sheet = page.getByRole('dialog', { name: 'Ghi chú ở trang 1' });
    await sheet.getByRole('textbox').fill('Đối chiếu với năm 2026');
    await sheet.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('button', { name: 'Ghi chú: Đối chiếu với năm 2026' }).waitFor();
    await tool('Công cụ khác').click();
    await picture('more-tools');
    await page.getByRole('button', { name: 'Dấu “Kiểm tra số liệu”' }).click();
    await page.mouse.click(...(await spot(0.75, 0.3)));
    await page.locator('[data-mark="stamp"]').waitFor();
    await page.keyboard.press('a');
    const [from, to] = [await spot(0.2, 0.44), await spot(0.45, 0.48)];
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 5 });
    await page.mouse.up();
    await page.locator('[data-mark="arrow"]').waitFor();
    await page.keyboard.press('t');
    await page.mouse.click(...(await spot(0.55, 0.46)));
    const words = page.getByRole('dialog', { name: 'Chữ trên trang 1' });
    await words.getByRole('textbox').fill('Hỏi: vốn đối ứng 2028?');
    await words.getByRole('button', { name: 'Lưu' }).click();
    await page.locator('[data-mark="text"]').waitFor();
    await saved();
    await picture('placed');
    const kinds = (await marksOf(own(), paper)).map(({ shape }) => shape.kind);
    expect(kinds).toEqual(expect.arrayContaining(['note', 'stamp', 'arrow', 'text']));
  });

  test('a mark that is touched is coloured, shared with the meeting, taken back and deleted', async () => {
    await page.keyboard.press('Escape');
    const other = await tabletOf(browser, app, meeting.who['Bình']!.client);
    const elsewhere = await anOpenPaper(other);
    const [x, y] = await spot(0.325, 0.46);
    await page.mouse.click(x, y);
    const bar = page.getByRole('group', { name: 'Nét đã chọn' });
    await bar.getByRole('button', { name: 'Đỏ' }).click();
    await page.locator('[data-mark="arrow"][data-color="red"]').waitFor();
    await picture('picked');
    await bar.getByRole('button', { name: 'Chia sẻ' }).click();
    const sheet = page.getByRole('dialog', { name: 'Chia sẻ nét viết' });
    await sheet.getByText('Mọi người trong cuộc họp được mở tài liệu này').click();
    await picture('share');
    await sheet.getByRole('button', { name: 'Lưu' }).click();
    await bar.getByText('Chia sẻ với cuộc họp').waitFor();
    const shared = elsewhere.locator('[data-mark="arrow"]');
    await shared.waitFor();
    expect(await elsewhere.locator('[data-mark]').count()).toBe(1);
    await elsewhere.mouse.click(x, y);
    await elsewhere.getByText('Của An').waitFor();
    await bar.getByRole('button', { name: 'Xóa' }).click();
    await shared.waitFor({ state: 'detached' });
    await other.close();
  });

  test('holds the rules of every screen, with a mark picked and the tools open', async () => {
    await page.getByRole('button', { name: 'Ghi chú: Đối chiếu với năm 2026' }).click();
    expect(await checkScreenEverywhere(page)).toEqual([]);
    for (const [name, width, height, scheme, text] of [
      ['portrait', 1024, 1366, 'light', '100'],
      ['phone', 390, 844, 'light', '100'],
      ['desktop', 1440, 900, 'dark', '100'],
      ['large', 1366, 1024, 'light', '200'],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate(
        ([colors, size]) => {
          document.documentElement.setAttribute('data-text', size);
          document.documentElement.setAttribute('data-mantine-color-scheme', colors);
        },
        [scheme, text] as const,
      );
      await picture(name);
    }
  }, 90_000);

  test('in the session the same paper is written on', async () => {
    await page.setViewportSize({ width: 1366, height: 1024 });
    const { secretary } = meeting;
    const seatIds = ['An', 'Bình', 'Chủ tọa'].map((name) => meeting.who[name]!.seat.id);
    await secretary.attendance.markPresent(meeting.id, { seatIds, place: null });
    await secretary.meetings.open(meeting.id);
    await secretary.meetings.beginItem(meeting.id, meeting.items[0]!.id);
    await page.goto(`/meetings/${meeting.id}/live`);
    await page.evaluate(() => {
      document.documentElement.setAttribute('data-text', '100');
      document.documentElement.setAttribute('data-mantine-color-scheme', 'light');
    });
    await page
      .getByRole('button', { name: /Báo cáo phân bổ vốn/ })
      .first()
      .click();
    await page.locator('.page canvas').first().waitFor();
    const before = await marksOf(own(), paper);
    const drawn = before.filter(({ shape }) => shape.kind === 'ink' && shape.tool === 'pen').length;
    await count(drawn);
    await pen.draw(wave(await spot(0.3, 0.25), await spot(0.6, 0.25)));
    await count(drawn + 1);
    await saved();
    await picture('session');
    expect(await marksOf(own(), paper)).toHaveLength(before.length + 1);
  });
});
