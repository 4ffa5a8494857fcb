import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Client } from '@app/client';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { type RunningApp } from '../../support/app.js';
import { launchBrowser } from '../../tablet/support/browser.js';
import { startSite, tabletOf } from '../../tablet/support/web-site.js';

/** How long a person looks for something on a tablet before the story has failed. */
const PATIENCE_MS = 30_000;

/** The running site with its worker, one browser, and a tablet of their own for everybody in the story. */
export class Stage {
  /** What a browser said to its console, or threw, by whose tablet it was. */
  readonly problems: string[] = [];
  private readonly pages = new Map<string, Page>();

  private constructor(
    readonly app: RunningApp,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Stage> {
    const app = await startSite();
    await app.worker();
    return new Stage(app, await launchBrowser());
  }

  /** A tablet on which this person is signed in, with a page at this address. */
  async tablet(name: string, client: Client, path: string, before?: (context: BrowserContext) => unknown) {
    const context = await tabletOf(this.browser, this.app, client);
    context.setDefaultTimeout(PATIENCE_MS);
    await before?.(context);
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && this.problems.push(`${name}: ${message.text()}`));
    page.on('pageerror', (error) => this.problems.push(`${name}: ${String(error)}`));
    this.pages.set(name, page);
    await page.goto(path);
    return page;
  }

  /** With ECABINET_PICTURES set, the last look of every tablet is kept for people to see. */
  async close(story: string): Promise<void> {
    if (process.env['ECABINET_PICTURES'] !== undefined) {
      mkdirSync('test/.output/journeys', { recursive: true });
      for (const [name, page] of this.pages)
        await page.screenshot({ path: join('test/.output/journeys', `${story}-${name}.png`) });
    }
    await this.browser.close();
    await this.app.stop();
  }
}
