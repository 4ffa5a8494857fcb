import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunningApp, startApp } from '../support/app.js';

const SCRIPT = 'export const said = "xin chào";\n'.repeat(100);

describe('the web app', () => {
  let app: RunningApp;
  const dir = mkdtempSync(join(tmpdir(), 'ecabinet-web-'));
  beforeAll(async () => {
    for (const folder of ['assets', 'icons']) mkdirSync(join(dir, folder));
    writeFileSync(join(dir, 'index.html'), '<!doctype html><title>E-Cabinet</title>');
    writeFileSync(join(dir, 'assets/app.js'), SCRIPT);
    writeFileSync(join(dir, 'assets/app.js.br'), brotliCompressSync(SCRIPT));
    writeFileSync(join(dir, 'assets/app.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(dir, 'assets/plain.js'), SCRIPT);
    app = await startApp({ WEB_DIR: dir });
  });
  afterAll(async () => {
    await app?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const ask = (path: string, encodings: string) =>
    fetch(`${app.url}${path}`, { headers: { 'accept-encoding': encodings } });

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('to a browser that takes %s goes what was laid beside the file', async (encodings, sent) => {
    const answer = await ask('/assets/app.js', encodings);
    expect(answer.headers.get('content-encoding')).toBe(sent);
    expect(answer.headers.get('content-type')).toMatch(/javascript/);
    expect(answer.headers.get('cache-control')).toMatch(/immutable/);
    expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(await answer.text()).toBe(SCRIPT);
  });

  test('what was not compressed goes as it is, what is not there is not answered with the shell', async () => {
    const plain = await ask('/assets/plain.js', 'br');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(SCRIPT);
    expect((await ask('/assets/gone.js', 'br')).status).toBe(404);
    const page = await fetch(`${app.url}/meetings/1`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('E-Cabinet');
  });
});
