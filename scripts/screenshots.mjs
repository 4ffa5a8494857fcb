// Makes the picture of the README from a fresh demo: docs/pictures/session.webp, a member's tablet in session.
//   npm run screenshots
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { demoFacts, runSession } from './pictures/demo-screens.mjs';
import { demoSite, runningDemo } from './pictures/demo-site.mjs';
import { signedInContext } from './pictures/signed-in-context.mjs';

const MOST_BYTES = 300_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'docs/pictures/session.webp');
const { launchBrowser } = (await runnerImport(join(root, 'test/tablet/support/browser.ts'))).module;

/** Half the size of the browser's own PNG, at a quality where letters stay sharp. */
async function asWebp(png) {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.encode('webp', 92);
}

const browser = await launchBrowser();
const runs = process.env.ECABINET_DEMO_URL;
const { address, clientOf, close } = await (runs === undefined ? demoSite() : runningDemo(runs));
try {
  const facts = await demoFacts(clientOf);
  await runSession(facts, clientOf);
  const context = await signedInContext(browser, address, await clientOf('daibieu5'));
  const page = await context.newPage();
  await page.setViewportSize({ width: 1366, height: 1024 });
  await page.goto(`/meetings/${facts.session.id}/live`);
  await page.locator('.page canvas').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  // The page is drawn sharp a moment after its first picture.
  await page.waitForTimeout(2000);
  await mkdir(join(root, 'docs/pictures'), { recursive: true });
  const picture = await asWebp(await page.screenshot());
  if (picture.length > MOST_BYTES) throw new Error(`the picture has ${picture.length} bytes, more than ${MOST_BYTES}`);
  await writeFile(file, picture);
  console.log(`docs/pictures/session.webp, ${Math.round(picture.length / 1000)} kB`);
} finally {
  await close();
  await browser.close();
}
