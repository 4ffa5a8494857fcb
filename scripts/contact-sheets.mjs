// Photographs every gallery sheet at every size, light, dark and with large text, and checks each picture.
//   node scripts/contact-sheets.mjs [name[:size[:look]]…]   the component gallery, built for the purpose
//   node scripts/contact-sheets.mjs --url http://127.0.0.1:3000 /path…    screens of a running app
// Pictures and findings go to test/.output/contact-sheets/ (not in git). Exit code 1 when a check finds something.
import { createServer } from 'node:http';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { checkScreen } from '../test/tablet/support/screen-checks.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'test/.output/contact-sheets');
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'";

const sizes = {
  portrait: { width: 1024, height: 1366 },
  landscape: { width: 1366, height: 1024 },
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};
const looks = {
  light: { colorScheme: 'light', textSize: 100 },
  dark: { colorScheme: 'dark', textSize: 100 },
  'text-200': { colorScheme: 'light', textSize: 200 },
};

const mime = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a built app as the api does: the same policy, index.html for every page. */
async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname);
    const file = join(folder, path);
    const found = extname(path) !== '' && (await stat(file).catch(() => null))?.isFile();
    const body = await readFile(found ? file : join(folder, 'index.html'));
    response.writeHead(200, {
      'content-type': mime[found ? extname(file) : '.html'] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

async function galleryBuild() {
  const folder = join(root, 'test/.output/web-gallery');
  process.env.VITE_GALLERY = '1';
  await build({ root: join(root, 'apps/web'), logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  return serve(folder);
}

async function shoot(browser, address, { name, path }, [size, viewport], [look, settings]) {
  const context = await browser.newContext({
    viewport,
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
  await page.goto(address + path, { waitUntil: 'networkidle' });
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
await mkdir(output, { recursive: true });
const site = running === null ? await galleryBuild() : { address: running, close: () => undefined };
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const sheets =
    running === null
      ? await gallerySheets(browser, site.address)
      : args.map((path) => ({ name: path.replace(/\W+/g, '-') || 'home', path }));
  const shots = sheets.flatMap((sheet) =>
    Object.entries(sizes).flatMap((size) => Object.entries(looks).map((look) => ({ sheet, size, look }))),
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
  site.close();
}
