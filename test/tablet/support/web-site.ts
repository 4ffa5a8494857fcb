import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Client } from '@app/client';
import { type Browser, type BrowserContext } from 'playwright-core';
import { type RunningApp, startApp } from '../../support/app.js';

const execFileAsync = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The api on this Jest worker's database with the web app as it is now: built again only when its sources changed. */
export async function startSite(settings: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  await execFileAsync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root });
  return startApp({ WEB_DIR: join(root, 'dist/web'), ...settings });
}

/** A tablet on which the client's person is signed in. */
export async function tabletOf(browser: Browser, app: RunningApp, client: Client): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: app.url,
    viewport: { width: 1366, height: 1024 },
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  const cookies = client.http.cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: app.url };
  });
  await context.addCookies(cookies);
  return context;
}
