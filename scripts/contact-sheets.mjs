// Photographs every gallery sheet at every size, light, dark and with large text, and checks each picture.
//   node scripts/contact-sheets.mjs [name[:size[:look]]…]   the component gallery, built for the purpose
//   node scripts/contact-sheets.mjs --url http://127.0.0.1:3000 /path…    screens of a running app;
//     --signed-in state.json: cookies of somebody who is signed in, as Playwright's storageState keeps them
// Pictures and findings go to test/.output/contact-sheets/ (not in git). Exit code 1 when a check finds something.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'test/.output/contact-sheets');
const support = async (name) => (await runnerImport(join(root, 'test/tablet/support', name))).module;
const { checkScreen } = await support('screen-checks.ts');
const { screenLooks, screenSizes } = await support('screen-sizes.ts');
const { gallerySite } = await support('gallery-site.ts');
const { launchBrowser } = await support('browser.ts');

async function shoot(browser, address, { name, path }, [size, viewport], [look, settings]) {
  const context = await browser.newContext({
    viewport,
    storageState: signedIn,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  await context.addInitScript(
    (value) => globalThis.localStorage.setItem('ecabinet.device', value),
    JSON.stringify({ ...settings, language: 'vi' }),
  );
  const page = await context.newPage();
  const problems = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && problems.push({ check: 'console', where: path, what: message.text() }),
  );
  page.on('pageerror', (error) => problems.push({ check: 'error', where: path, what: String(error) }));
  await page.goto(address + path, { waitUntil: 'load' });
  await page.waitForSelector('#root h1');
  await page.evaluate(() => document.fonts.ready);
  // Skeletons wait 150 ms before they show.
  await page.waitForTimeout(200);
  const findings = [...(await checkScreen(page)), ...problems];
  await page.screenshot({ path: join(output, `${name}.${size}.${look}.png`), fullPage: true });
  await context.close();
  return findings.map((finding) => ({ screen: `${name}.${size}.${look}`, ...finding }));
}

async function gallerySheets(browser, address) {
  const page = await browser.newPage();
  await page.goto(`${address}/__gallery`);
  const names = (await page.locator('[data-gallery]').getAttribute('data-gallery')).split(' ');
  await page.close();
  const overlays = ['sheet', 'confirm', 'settings'].map((open) => ({
    name: `overlay-${open}`,
    path: `/__gallery/overlays?open=${open}`,
  }));
  return [
    ...names.map((name) => ({ name, path: `/__gallery/${name}` })),
    ...overlays,
    { name: 'app-home', path: '/' },
    { name: 'app-not-found', path: '/khong-co' },
  ];
}

const args = process.argv.slice(2);
const urlAt = args.indexOf('--url');
const running = urlAt === -1 ? null : args.splice(urlAt, 2)[1];
const signedInAt = args.indexOf('--signed-in');
const signedIn = signedInAt === -1 ? undefined : args.splice(signedInAt, 2)[1];
await mkdir(output, { recursive: true });
const site = running === null ? await gallerySite() : { address: running, close: async () => undefined };
const browser = await launchBrowser();
try {
  const sheets =
    running === null
      ? await gallerySheets(browser, site.address)
      : args.map((path) => ({ name: path.replace(/\W+/g, '-') || 'home', path }));
  const shots = sheets.flatMap((sheet) =>
    Object.entries(screenSizes).flatMap((size) => Object.entries(screenLooks).map((look) => ({ sheet, size, look }))),
  );
  const wanted = running === null ? args.map((arg) => arg.split(':')) : [];
  const chosen =
    wanted.length === 0
      ? shots
      : shots.filter(({ sheet, size, look }) =>
          wanted.some(
            ([name, atSize = size[0], inLook = look[0]]) =>
              sheet.name.startsWith(name) && atSize === size[0] && inLook === look[0],
          ),
        );
  if (chosen.length === 0) throw new Error(`nothing is called ${args.join(' ')}`);
  const findings = [];
  for (const { sheet, size, look } of chosen) findings.push(...(await shoot(browser, site.address, sheet, size, look)));
  await writeFile(join(output, 'findings.json'), JSON.stringify(findings, null, 2));
  for (const { screen, check, where, what } of findings) console.log(`${screen}  ${check}  ${where}  ${what}`);
  console.log(`${chosen.length} pictures, ${findings.length} findings, in test/.output/contact-sheets`);
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await site.close();
}
