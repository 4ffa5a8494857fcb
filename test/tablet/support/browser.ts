import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium on this machine (`CHROMIUM` wins), or null: browser tests are then skipped and say so. */
export const chromiumPath: string | null =
  candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;

/** A headless browser; close it after the test. Throws when the machine has none. */
export async function launchBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('no Chromium: install it, or name one in CHROMIUM');
  // Debian's package runs as root in containers only without its own sandbox.
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
}
