import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Client, createClient } from '@app/client';
import { type Config, loadConfig } from '@app/platform';
import { DataSource } from 'typeorm';
import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { type TestDatabase, workerDatabase } from './database.js';

export interface RunningApp {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly config: Config;
  readonly database: TestDatabase;
  readonly sql: DataSource;
  /** A client nobody is signed in on. */
  client(): Client;
  /** The worker beside the api, started on first use; stops with the app. */
  worker(): Promise<INestApplicationContext>;
  stop(): Promise<void>;
}

/** One Jest worker's database serves many files, one after another; this is new in each. */
let leftovers: 'there may be' | 'gone' = 'there may be';

/** Jobs that files before this one left behind: their papers lie in other folders, and no worker of this file owes them anything. */
async function forgetJobsOfOtherFiles(sql: DataSource): Promise<void> {
  if (leftovers === 'gone') return;
  leftovers = 'gone';
  await sql.query('delete from pgboss.job');
}

/** The real api on a free port of loopback, on this Jest worker's database, with its own file store. */
export async function startApp(
  settings: Readonly<Record<string, string>> = {},
  given?: TestDatabase,
): Promise<RunningApp> {
  const database = given ?? (await workerDatabase());
  const config = loadConfig({
    PORT: '0',
    LOG_LEVEL: 'error',
    ECABINET_DATA: mkdtempSync(join(tmpdir(), 'ecabinet-app-')),
    ECABINET_DEMO: 'off',
    ...settings,
  });
  const app = await createApi(config, {
    url: database.url,
    poolSize: 10,
    applicationName: 'ecabinet-test',
    role: 'api',
  });
  if (given === undefined) await forgetJobsOfOtherFiles(app.get(DataSource));
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  let worker: Promise<INestApplicationContext> | null = null;
  const startWorker = () =>
    createWorker(config, { url: database.url, poolSize: 4, applicationName: 'ecabinet-test-worker', role: 'worker' });
  return {
    url,
    app,
    config,
    database,
    sql: app.get(DataSource),
    client: () => createClient({ baseUrl: url, name: 'test' }),
    worker: () => (worker ??= startWorker()),
    stop: async () => {
      await (await worker)?.close();
      await app.close();
    },
  };
}
