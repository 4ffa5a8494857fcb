import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { type Id } from '@app/contracts';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { demoPaper } from '../../../apps/cli/src/seed/papers/index.js';
import { quiet } from '../../documents/support/quiet.js';
import { uploadPaper } from '../../documents/support/papers.js';
import { aMeeting, anItem, type BuiltMeeting } from '../../support/a-meeting.js';
import { type RunningApp } from '../../support/app.js';
import { launchBrowser } from './browser.js';
import { startSite, tabletOf } from './web-site.js';

const order = {
  title: 'Phương án phân bổ vốn đầu tư công năm 2027',
  body: 'Ủy ban nhân dân tỉnh Sông Hiền',
  unit: 'Sở Tài chính',
  number: '128/BC-STC',
  date: new Date('2026-11-20T00:00:00Z'),
  seed: 7,
};

/** A member's tablet with a report and an annex of one item to read. */
export class ReadingTable {
  /** What went wrong since it was last asked: refused requests, errors in the console, what the security policy refused. */
  readonly problems: string[] = [];

  private constructor(
    readonly app: RunningApp,
    readonly meeting: BuiltMeeting,
    readonly report: Id,
    readonly annex: Id,
    private readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly pictures: string,
  ) {
    page.on('response', (answer) => answer.status() >= 400 && this.problems.push(`${answer.status()} ${answer.url()}`));
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
    page.on('pageerror', (error) => this.problems.push(String(error)));
  }

  /** @param pictures folder of the pictures that are taken on the way */
  static async lay(pictures: string): Promise<ReadingTable> {
    const app = await startSite();
    await app.worker();
    const meeting = await aMeeting(app)
      .withItems(anItem('Phân bổ vốn đầu tư công năm 2027'), anItem('Quy chế làm việc'))
      .withMembers('An')
      .issued()
      .build();
    const itemId = meeting.items[0]!.id;
    const send = async (kind: 'report' | 'annex', title: string): Promise<Id> => {
      const bytes = Buffer.from(await demoPaper(kind, order));
      return (await uploadPaper(meeting, bytes, { itemId, title, kind, fileName: `1. ${title}.pdf` })).documentId;
    };
    const report = await send('report', 'Báo cáo phân bổ vốn đầu tư công năm 2027');
    const annex = await send('annex', 'Phụ lục danh mục dự án');
    await quiet(app);
    const browser = await launchBrowser();
    const context = await tabletOf(browser, app, meeting.who['An']!.client);
    context.setDefaultTimeout(30_000);
    return new ReadingTable(app, meeting, report, annex, browser, context, await context.newPage(), pictures);
  }

  async clear(): Promise<void> {
    await this.browser.close();
    await this.app.stop();
  }

  async open(paper: Id, search = ''): Promise<void> {
    await this.page.goto(`/meetings/${this.meeting.id}/papers/${paper}${search}`);
    await this.page.locator('.page canvas').first().waitFor();
  }

  async isOn(page: number): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('input[inputmode="numeric"]')?.value === wanted,
      String(page),
    );
  }

  async picture(name: string): Promise<void> {
    const folder = join('test/.output', this.pictures);
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  /** @param expected words of problems that belong to the story */
  expectNoProblems(expected?: string): void {
    const found = this.problems.splice(0);
    expect(expected === undefined ? found : found.filter((problem) => !problem.includes(expected))).toEqual([]);
  }
}
