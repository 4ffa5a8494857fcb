import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client } from '@app/client';
import { type Browser, type BrowserContext } from 'playwright-core';
import { type RunningApp, startApp } from '../../support/app.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The api on this Jest worker's database with the web app as it is now, built for this run. */
export async function startSite(): Promise<RunningApp> {
  // Not below test/.output: files under a folder that begins with a dot are not given out.
  const folder = await mkdtemp(join(tmpdir(), 'ecabinet-web-'));
  await build(folder);
  return startApp({ WEB_DIR: folder });
}

async function build(folder: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', join(root, 'apps/web'), '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new Error(`the web app did not build (${String(code)})`);
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
