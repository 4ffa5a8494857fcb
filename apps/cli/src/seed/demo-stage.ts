import { type INestApplicationContext } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Client, createClient } from '@app/client';
import { Clock, type Config } from '@app/platform';
import { type AddressInfo } from 'node:net';
import { createApi } from '../../../api/src/create-api.js';

/** The product itself on a loopback port, with a clock that can be set: the demo is made through the same doors as everything. */
export interface DemoStage {
  readonly context: INestApplicationContext;
  /** A client nobody is signed in on. */
  client(): Client;
  /** From now on the product takes this for the time; it runs on from there. */
  travelTo(moment: Date): void;
  close(): Promise<void>;
}

export async function openDemoStage(config: Config, databaseUrl: string): Promise<DemoStage> {
  const settings = { url: databaseUrl, poolSize: 8, applicationName: 'ecabinet-demo', role: 'cli' as const };
  const app: NestExpressApplication = await createApi(
    { ...config, host: '127.0.0.1', port: 0, metricsPort: 0, servesTls: false, webDir: null, logLevel: 'error' },
    settings,
  );
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  let offset = 0;
  Object.assign(app.get(Clock), { now: () => new Date(Date.now() + offset) });
  return {
    context: app,
    client: () => createClient({ baseUrl: `http://127.0.0.1:${port}`, name: 'demo', timeoutMs: 60_000 }),
    travelTo: (moment) => {
      offset = moment.getTime() - Date.now();
    },
    close: () => app.close(),
  };
}
