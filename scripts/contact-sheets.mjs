// Photographs every screen at every size, light, dark and with text of 200 %, and checks each picture.
//   npm run contact-sheets [-- name[:size[:look]]…]             all screens of a fresh demo body, through a session
//     of a demo that runs already: ECABINET_DEMO_URL=http://127.0.0.1:3000 ECABINET_DEMO_PASSWORD=…
//   npm run contact-sheets -- --gallery [name[:size[:look]]…]   every component in every state
// Pictures and findings go to test/.output/contact-sheets/ (not in git). Exit code 1 when a check finds something.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import {
  ballotScreens,
  beforeScreens,
  demoFacts,
  pairRoom,
  runBallot,
  runSession,
  sessionScreens,
} from './pictures/demo-screens.mjs';
import { demoSite, runningDemo } from './pictures/demo-site.mjs';
import { signedInContext } from './pictures/signed-in-context.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'test/.output/contact-sheets');
const support = async (name) => (await runnerImport(join(root, 'test/tablet/support', name))).module;
const { checkScreen } = await support('screen-checks.ts');
const { screenLooks, screenSizes } = await support('screen-sizes.ts');
const { gallerySite } = await support('gallery-site.ts');
const { launchBrowser } = await support('browser.ts');

// A demo that runs already saves the half minute in which one is made; it is changed by the pictures of its session.
const runs = process.env.ECABINET_DEMO_URL;
const args = process.argv.slice(2);
const ofGallery = args.includes('--gallery');
const wishes = args.filter((arg) => arg !== '--gallery').map((arg) => arg.split(':'));
const isWanted = (name, size, look) =>
  wishes.length === 0 ||
  wishes.some(([start, atSize = size, inLook = look]) => name.startsWith(start) && atSize === size && inLook === look);
const shotsOf = (name, sizes) =>
  Object.entries(screenLooks).flatMap(([look, settings]) =>
    Object.entries(sizes).flatMap(([size, viewport]) =>
      isWanted(name, size, look) ? [{ picture: `${name}.${size}.${look}`, settings, viewport }] : [],
    ),
  );

/** One screen, opened once and shown at every size in every look. */
async function photograph(context, { name, path, ready = '#root h1, #root h2', act, sizes = screenSizes }) {
  const shots = shotsOf(name, sizes);
  if (shots.length === 0) return [];
  const page = await context.newPage();
  const findings = [];
  page.on('pageerror', (error) => findings.push({ screen: name, check: 'error', where: path, what: String(error) }));
  try {
    await page.goto(path);
    await page.locator(ready).first().waitFor();
    await act?.(page);
    await page.evaluate(() => document.fonts.ready);
    for (const { picture, settings, viewport } of shots) {
      await page.setViewportSize(viewport);
      await page.evaluate(({ colorScheme, textSize }) => {
        document.documentElement.setAttribute('data-mantine-color-scheme', colorScheme);
        document.documentElement.setAttribute('data-text', String(textSize));
      }, settings);
      // Papers are drawn again and skeletons show only after a moment.
      await page.waitForTimeout(250);
      findings.push(...(await checkScreen(page)).map((finding) => ({ screen: picture, ...finding })));
      await page.screenshot({ path: join(output, `${picture}.png`), fullPage: true });
    }
  } catch (error) {
    findings.push({ screen: name, check: 'not shown', where: path, what: String(error) });
  }
  await page.close();
  return findings;
}

async function ofDemo(browser) {
  const { address, clientOf, close } = await (runs === undefined ? demoSite() : runningDemo(runs));
  const contexts = new Map();
  const findings = [];
  const contextOf = async (as) => {
    if (!contexts.has(as))
      contexts.set(as, await signedInContext(browser, address, as === null ? null : await clientOf(as)));
    return contexts.get(as);
  };
  const shoot = async (screens) => {
    for (const screen of screens) findings.push(...(await photograph(await contextOf(screen.as), screen)));
  };
  try {
    const facts = await demoFacts(clientOf);
    await shoot(beforeScreens(facts));
    await runSession(facts, clientOf);
    await pairRoom(facts, clientOf, await contextOf(null));
    await shoot(sessionScreens(facts));
    await runBallot(facts, clientOf);
    await shoot(ballotScreens(facts));
  } finally {
    await close();
  }
  return findings;
}

async function ofComponents(browser) {
  const { address, close } = await gallerySite();
  try {
    const context = await signedInContext(browser, address, null);
    const page = await context.newPage();
    await page.goto('/__gallery');
    const names = (await page.locator('[data-gallery]').getAttribute('data-gallery')).split(' ');
    await page.close();
    const overlays = ['sheet', 'confirm', 'settings'].map((open) => ({
      name: `overlay-${open}`,
      path: `/__gallery/overlays?open=${open}`,
    }));
    const findings = [];
    for (const screen of [...names.map((name) => ({ name, path: `/__gallery/${name}` })), ...overlays])
      findings.push(...(await photograph(context, screen)));
    return findings;
  } finally {
    await close();
  }
}

await mkdir(output, { recursive: true });
const browser = await launchBrowser();
try {
  const findings = ofGallery ? await ofComponents(browser) : await ofDemo(browser);
  await writeFile(join(output, 'findings.json'), JSON.stringify(findings, null, 2));
  for (const { screen, check, where, what } of findings) console.log(`${screen}  ${check}  ${where}  ${what}`);
  console.log(`${findings.length} findings; pictures in test/.output/contact-sheets`);
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await browser.close();
}
