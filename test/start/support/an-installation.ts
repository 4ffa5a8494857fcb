import { join } from 'node:path';
import { Readable } from 'node:stream';
import { loadConfig, openObjectStore, migrate } from '@app/platform';
import { Client } from 'pg';
import { backup } from '../../../apps/cli/src/commands/backup.js';
import { restore } from '../../../apps/cli/src/commands/restore.js';
import { migrations } from '../../../apps/cli/src/migrations.js';
import { appRoleOf, openDatabase, type OpenDatabase } from '../../../apps/cli/src/open-database.js';
import { readdirSync } from 'node:fs';
import { temporaryFolder } from './temporary-folder.js';

type Settings = Readonly<Record<string, string>>;

/** Runs a command of `ecab` with these settings and no others. */
async function withSettings<Result>(settings: Settings, work: () => Promise<Result>): Promise<Result> {
  const before = { ...process.env };
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'ECABINET_DATA']) delete process.env[name];
  Object.assign(process.env, settings);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(settings)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** `ecab backup`; returns the folder it made. */
export async function makeBackup(settings: Settings, ...options: readonly string[]): Promise<string> {
  const target = temporaryFolder();
  await withSettings(settings, () => backup.run([target, ...options]));
  const [made = ''] = readdirSync(target);
  return join(target, made);
}

/** `ecab restore`. */
export const restoreBackup = (settings: Settings, ...args: readonly string[]): Promise<void> =>
  withSettings(settings, () => restore.run(args));

/** Opens the database of an installation, with its schema; the caller closes it. */
export async function openInstallation(settings: Settings): Promise<OpenDatabase> {
  const database = await openDatabase(loadConfig(settings));
  await migrate({ ownerUrl: database.ownerUrl, appRole: appRoleOf(database), migrations });
  return database;
}

/** Stores a file as the application does. */
export async function storeObject(settings: Settings, key: string, text: string): Promise<void> {
  const store = await openObjectStore(loadConfig(settings).storage);
  await store.put(key, Readable.from([Buffer.from(text)]), { contentType: 'text/plain' });
}

/** The content of a stored file. */
export async function readObject(settings: Settings, key: string): Promise<string> {
  const { stream } = await (await openObjectStore(loadConfig(settings).storage)).get(key);
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** One connection, one piece of work. */
export async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
