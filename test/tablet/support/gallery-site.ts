import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The policy the api sends. The gallery is served under it, so that a style or script it forbids shows up here. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export interface Site {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Builds the web app with its component gallery into test/.output and serves it on a free port of the loopback. */
export async function gallerySite(): Promise<Site> {
  const folder = join(root, 'test/.output/web-gallery');
  await buildGallery(folder);
  const server = createServer((request, response) => {
    answer(folder, request.url ?? '/').then(
      ({ type, body }) =>
        response.writeHead(200, { 'content-type': type, 'content-security-policy': contentSecurityPolicy }).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function buildGallery(folder: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', join(root, 'apps/web'), '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, VITE_GALLERY: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new Error(`the gallery did not build (${String(code)})`);
}

async function answer(folder: string, url: string): Promise<{ readonly type: string; readonly body: Buffer }> {
  const path = join(folder, normalize(new URL(url, 'http://site').pathname));
  const isFile = extname(path) !== '' && (await stat(path).catch(() => null))?.isFile() === true;
  const file = isFile ? path : join(folder, 'index.html');
  return { type: types[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
}
