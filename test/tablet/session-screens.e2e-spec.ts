import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Client } from '@app/client';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { type RunningApp } from '../support/app.js';
import { aHallSession, type HallSession, memberNames } from './support/a-session.js';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { checkScreenEverywhere } from './support/screen-checks.js';
import { screenLooks, screenSizes } from './support/screen-sizes.js';
import { startSite, tabletOf } from './support/web-site.js';

const output = 'test/.output/session';

/** Every picture, for a look by people: only when asked for, the checks need none. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env['ECABINET_PICTURES'] === undefined) return;
  mkdirSync(output, { recursive: true });
  for (const [look, { colorScheme, textSize }] of Object.entries(screenLooks)) {
    await page.evaluate(
      (settings) => {
        document.documentElement.setAttribute('data-mantine-color-scheme', settings.colorScheme);
        document.documentElement.setAttribute('data-text', String(settings.textSize));
      },
      { colorScheme, textSize },
    );
    for (const [size, viewport] of Object.entries(screenSizes)) {
      await page.setViewportSize(viewport);
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(output, `${name}.${size}.${look}.png`) });
    }
  }
}

(chromiumPath === null ? describe.skip : describe)('screens of a session', () => {
  let app: RunningApp;
  let browser: Browser;
  let hall: HallSession;
  const problems: string[] = [];
  const pages = new Map<string, Page>();

  const tablet = async (
    name: string,
    client: Client | null,
    path = `/meetings/${hall.meeting.id}/live`,
  ): Promise<Page> => {
    const context = client
      ? await tabletOf(browser, app, client)
      : await browser.newContext({ baseURL: app.url, serviceWorkers: 'block', reducedMotion: 'reduce' });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && problems.push(`${name}: ${message.text()}`));
    page.on('pageerror', (error) => problems.push(`${name}: ${String(error)}`));
    await page.goto(path);
    pages.set(name, page);
    return page;
  };
  const look = async (page: Page, name: string): Promise<void> => {
    await page.mouse.move(0, 0);
    await picture(page, name);
    const findings = await checkScreenEverywhere(page);
    await page.setViewportSize(screenSizes.landscape);
    await page.evaluate(() => {
      document.documentElement.setAttribute('data-mantine-color-scheme', 'light');
      document.documentElement.setAttribute('data-text', '100');
    });
    expect(findings).toEqual([]);
  };

  beforeAll(async () => {
    app = await startSite();
    await app.worker();
    hall = await aHallSession(app, 'with-papers');
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  // Among them what the content security policy refused.
  afterEach(() => expect(problems.splice(0)).toEqual([]));

  test('before: the waiting room of a member', async () => {
    const member = await tablet('member', hall.who('Hoàng Anh Tuấn').client);
    await member.getByRole('button', { name: 'Điểm danh trực tuyến' }).waitFor();
    await look(member, 'waiting');
  }, 120_000);

  test('before: the secretary’s console waits for the quorum', async () => {
    const secretary = await tablet('secretary', hall.meeting.secretary);
    await secretary.getByText('Chờ đủ điều kiện tiến hành họp').waitFor();
    await look(secretary, 'console-before');
  }, 120_000);

  test('the roll', async () => {
    const secretary = pages.get('secretary')!;
    await secretary.getByRole('button', { name: 'Mở danh sách điểm danh' }).click();
    await secretary.getByRole('dialog').waitFor();
    await look(secretary, 'roll');
    await secretary.keyboard.press('Escape');
  }, 120_000);

  test('in session: a member with the papers of the item, the presenter’s page, somebody speaking', async () => {
    const { meeting, chair, itemIds } = hall;
    const { secretary } = meeting;
    await secretary.attendance.markPresent(meeting.id, {
      seatIds: memberNames.slice(0, 7).map((name) => hall.who(name).seat.id),
      place: null,
    });
    await secretary.attendance.markPresent(meeting.id, { seatIds: [chair.seat.id], place: null });
    await secretary.meetings.open(meeting.id);
    await secretary.meetings.beginItem(meeting.id, itemIds[0]!);
    await secretary.meetings.beginItem(meeting.id, itemIds[1]!);
    for (const name of memberNames.slice(0, 5))
      await hall
        .who(name)
        .client.speaking.request(meeting.id, { itemId: itemIds[1]!, kind: 'statement', seatId: null });
    const member = pages.get('member')!;
    await member.getByRole('button', { name: 'Đăng ký phát biểu', exact: true }).waitFor();
    await look(member, 'member-papers');

    const { queue } = (await meeting.snapshot(secretary)).speaking;
    await secretary.speaking.give(meeting.id, {
      to: { requestId: queue[0]!.id },
      plannedSeconds: 600,
      insteadOf: null,
    });
    const presenter = hall.who('Trần Quốc Việt');
    const { documents } = (await meeting.snapshot(presenter.client)).documents;
    const { epoch } = await secretary.presenting.handOver(meeting.id, { seatId: presenter.seat.id, insteadOf: null });
    await presenter.client.presenting.show(meeting.id, {
      documentId: documents[0]!.id,
      versionId: documents[0]!.version.id,
      page: 2,
      rect: null,
      epoch,
      n: 1,
    });
    await member.getByText('Đang theo người trình bày').waitFor();
    await member.locator('.page canvas').first().waitFor();
    await look(member, 'member-follows');

    // Leaving is reading on in the same paper, whether one turns the page, scrolls or says so.
    const pageBox = member.locator('.page canvas').first();
    for (const leave of [
      () => member.getByRole('button', { name: 'Trang sau' }).click(),
      async () => {
        const { x, y } = (await pageBox.boundingBox())!;
        await member.mouse.move(x + 300, Math.max(y, 200) + 100);
        await member.mouse.wheel(0, 600);
      },
      () => member.getByRole('button', { name: 'Tự xem' }).click(),
    ]) {
      await leave();
      await member.getByText('Đồng chí đang tự xem').first().waitFor();
      await pageBox.waitFor();
      expect(await member.getByRole('button', { name: 'Trang trước' }).count()).toBe(1);
      await member.getByRole('button', { name: 'Theo lại' }).click();
      await member.getByText('Đang theo người trình bày').waitFor();
    }
  }, 240_000);

  test('in session: the secretary’s console, the chair’s script', async () => {
    const secretary = pages.get('secretary')!;
    await secretary.getByText('Đang phát biểu').first().waitFor();
    await look(secretary, 'console');
    const chair = await tablet('chair', hall.chair.client);
    await chair.getByText('Dự thảo kết luận').waitFor();
    await look(chair, 'chair-script');
  }, 240_000);

  test('a ballot is opened, given, and its result announced', async () => {
    const [secretary, member, chair] = [pages.get('secretary')!, pages.get('member')!, pages.get('chair')!];
    await secretary.getByRole('button', { name: 'Mở biểu quyết' }).first().click();
    await secretary.getByRole('dialog').waitFor();
    await look(secretary, 'ballot-open-sheet');
    await secretary.getByRole('dialog').getByRole('button', { name: 'Mở biểu quyết' }).click();
    await member.getByRole('dialog').getByRole('radio').first().waitFor();
    await look(member, 'ballot-choosing');
    await member.getByRole('radio', { name: 'Tán thành', exact: true }).check();
    await member.getByRole('button', { name: 'Gửi phiếu: Tán thành' }).click();
    await member.getByText('Đã ghi nhận: Tán thành').waitFor();
    await look(member, 'ballot-recorded');
    await member.getByRole('dialog').getByRole('button', { name: 'Xem lại tài liệu' }).last().click();
    await look(member, 'ballot-folded');
    await look(secretary, 'console-voting');
    const [ballot] = (await hall.meeting.snapshot(hall.meeting.secretary)).voting.ballots;
    for (const name of memberNames.slice(0, 5))
      await hall
        .who(name)
        .client.voting.cast(ballot!.id, { choice: name === memberNames[1] ? 'against' : 'for', opinion: null });
    await secretary.getByRole('button', { name: 'Kết thúc biểu quyết' }).first().click();
    await look(secretary, 'ballot-close-sheet');
    await secretary.getByRole('dialog').getByRole('button', { name: 'Kết thúc biểu quyết' }).click();
    await chair.getByText('Được thông qua', { exact: true }).waitFor();
    await look(chair, 'chair-result');
    await secretary.getByRole('button', { name: 'Công bố kết quả' }).last().click();
    await look(secretary, 'announce-sheet');
    await secretary.getByRole('dialog').getByRole('button', { name: 'Công bố kết quả' }).click();
    await member.getByRole('button', { name: 'Xem kết quả' }).click();
    await look(member, 'result');
  }, 600_000);

  test('room screen: pairing, result, page with speaker, ballot', async () => {
    const context = await browser.newContext({
      baseURL: app.url,
      viewport: { width: 1920, height: 1080 },
      serviceWorkers: 'block',
    });
    const room = await context.newPage();
    await room.goto('/screen');
    const shot = async (name: string): Promise<void> => {
      mkdirSync(output, { recursive: true });
      await room.waitForTimeout(400);
      await room.screenshot({ path: join(output, `room-${name}.png`) });
    };
    const code = await room.getByText(/^[0-9A-Z]{4}-?[0-9A-Z]{0,4}$/).textContent();
    await shot('pairing');
    await hall.meeting.secretary.screens.pair(hall.meeting.id, { code: code ?? '', siteId: null });
    await room.getByText('Được thông qua', { exact: true }).waitFor();
    await shot('result');
    const { secretary, id } = hall.meeting;
    const { queue, floor } = (await hall.meeting.snapshot(secretary)).speaking;
    await secretary.speaking.give(id, {
      to: { requestId: queue[0]!.id },
      plannedSeconds: 600,
      insteadOf: floor[0]?.id ?? null,
    });
    await room.getByText('Đang phát biểu').waitFor();
    await room.locator('.page canvas').first().waitFor();
    await shot('speaker');
    const [speaker] = (await hall.meeting.snapshot(secretary)).speaking.floor;
    await secretary.speaking.end(id, { floorId: speaker!.id });
    await room.getByText('Đang phát biểu').waitFor({ state: 'detached' });
    // The result from before the speech does not come back: the page stays, as high as the wall.
    expect((await room.locator('[data-paper]').boundingBox())?.height).toBeGreaterThan(800);
    await shot('page');
    await secretary.voting.openNew(id, {
      itemId: hall.itemIds[1]!,
      question: 'Thông qua Tờ trình',
      durationSeconds: 120,
      withoutQuorumReason: null,
    });
    await room.getByText('Đang biểu quyết').waitFor();
    await shot('ballot');
    await context.close();
  }, 120_000);

  test('seat tablets, the code of the hall', async () => {
    const seat = await tablet('seat', null, '/seat');
    await seat.getByLabel('Mã ghế').waitFor();
    await look(seat, 'seat');
    const codes = await tablet('codes', hall.meeting.secretary, `/meetings/${hall.meeting.id}/seat-codes`);
    await codes.getByRole('button', { name: /Cấp mã cho/ }).click();
    await codes.getByRole('button', { name: /In \d+ phiếu/ }).waitFor();
    await look(codes, 'seat-codes');
    const hallCode = await tablet('hall', hall.meeting.secretary, `/meetings/${hall.meeting.id}/hall-code`);
    await hallCode.getByRole('button', { name: 'Hiện mã điểm danh' }).click();
    await hallCode.getByRole('img').waitFor();
    await look(hallCode, 'hall-code');
  }, 240_000);
});
