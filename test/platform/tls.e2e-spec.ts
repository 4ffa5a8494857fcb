import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadConfig, serveJoinPage, tlsMaterial } from '@app/platform';
import { createApi } from '../../apps/api/src/create-api.js';
import { workerDatabase } from '../support/database.js';

const day = (offset: number): Date => new Date(Date.now() + offset * 24 * 3600 * 1000);

describe('TLS by an own authority', () => {
  const config = () =>
    loadConfig({
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://localhost:8443',
      ECABINET_DATA: mkdtempSync(join(tmpdir(), 'ecabinet-tls-')),
      LOG_LEVEL: 'silent',
    });

  it('serves a certificate that a client who trusts the authority accepts, and nobody else', async () => {
    const settings = config();
    const material = await tlsMaterial(settings, new Date());
    const database = await workerDatabase();
    const app = await createApi(
      settings,
      { url: database.url, poolSize: 4, applicationName: 'ecabinet-test', role: 'api' },
      { tls: material },
    );
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    const ask = (ca: string | undefined) =>
      new Promise<string>((resolve) => {
        const asked = request({ host: 'localhost', port, path: '/health/live', ca }, (response) =>
          resolve(String(response.statusCode)),
        );
        asked.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
        asked.end();
      });
    expect(await ask(material.authority?.certificate)).toBe('200');
    expect(await ask(undefined)).not.toBe('200');
    await app.close();
  });

  it('keeps its authority, renews the server certificate a month before its end, and hides the keys', async () => {
    const settings = config();
    const first = await tlsMaterial(settings, day(0));
    const again = await tlsMaterial(settings, day(1));
    const later = await tlsMaterial(settings, day(380));
    expect(again).toEqual(first);
    expect(later.authority).toEqual(first.authority);
    expect(later.cert).not.toBe(first.cert);
    const dir = join(settings.dataDir, 'tls');
    expect(readdirSync(dir).map((file) => statSync(join(dir, file)).mode & 0o077)).toEqual([0, 0, 0, 0]);
  });

  it('offers the certificate on a page with a QR and the fingerprint to compare', async () => {
    const material = await tlsMaterial(config(), new Date());
    const page = (await serveJoinPage(material, {
      app: 'https://hop.local:8443/',
      here: 'http://hop.local:8444/',
      host: '127.0.0.1',
      port: 0,
    }))!;
    const { port } = page.server.address() as { port: number };
    const html = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    expect(html).toContain(material.authority!.fingerprint);
    expect(html).toContain('<svg');
    expect(html).not.toContain('PRIVATE KEY');
    expect(await (await fetch(`http://127.0.0.1:${port}/chung-chi.crt`)).text()).toBe(material.authority!.certificate);
    page.server.close();
  });
});
