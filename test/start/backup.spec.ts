import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Client } from 'pg';
import { hashOf } from '../../apps/cli/src/backup/backup-writer.js';
import { type BackupManifest } from '../../apps/cli/src/backup/manifest.js';
import { backup } from '../../apps/cli/src/commands/backup.js';
import { type OpenDatabase } from '../../apps/cli/src/open-database.js';
import {
  connected,
  makeBackup,
  openInstallation,
  readObject,
  restoreBackup,
  storeObject,
} from './support/an-installation.js';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder.js';

jest.setTimeout(120_000);

const opened: OpenDatabase[] = [];
const open = async (dataDir: string, more: Readonly<Record<string, string>> = {}): Promise<OpenDatabase> => {
  const database = await openInstallation({ ECABINET_DATA: dataDir, ...more });
  opened.push(database);
  return database;
};

beforeEach(() => void jest.spyOn(process.stdout, 'write').mockReturnValue(true));
afterEach(async () => {
  jest.restoreAllMocks();
  for (const database of opened.splice(0)) await database.close();
  removeTemporaryFolders();
});

const record = (client: Client, subject: string): Promise<unknown> =>
  client.query(`insert into audit_outbox (at, actor, action, subject, details) values (now(), 'a', 'b', $1, 'null')`, [
    subject,
  ]);

const subjects = async (url: string): Promise<readonly string[]> =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ subject: string }>('select subject from audit_outbox order by id');
    return rows.map((row) => row.subject);
  });

const manifestOf = (folder: string): BackupManifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as BackupManifest;

describe('a backup of the embedded server', () => {
  test('taken while people write comes back complete up to its moment, with the papers and the way in', async () => {
    const dataDir = temporaryFolder();
    const database = await open(dataDir);
    await storeObject({ ECABINET_DATA: dataDir }, 'papers/to-trinh', 'Tờ trình về ngân sách');
    const before = 200;
    const written = await connected(database.url, async (client) => {
      for (let index = 1; index <= before; index += 1) await record(client, `row ${index}`);
      let isDone = false;
      const saved = makeBackup({ ECABINET_DATA: dataDir }).finally(() => (isDone = true));
      let count = before;
      while (!isDone) await record(client, `row ${(count += 1)}`);
      return { saved: await saved, count };
    });

    const restored = join(temporaryFolder(), 'new');
    await restoreBackup({}, written.saved, '--into', restored);
    const found = await subjects((await open(restored)).url);
    expect(found.length).toBeGreaterThanOrEqual(before);
    expect(found.length).toBeLessThanOrEqual(written.count);
    expect(found).toEqual(Array.from({ length: found.length }, (_, index) => `row ${index + 1}`));
    expect(await readObject({ ECABINET_DATA: restored }, 'papers/to-trinh')).toBe('Tờ trình về ngân sách');
    expect(manifestOf(written.saved).database.kind).toBe('cluster');
  });

  test('goes to another server as rows, where the application again may not change the schema', async () => {
    const dataDir = temporaryFolder();
    const database = await open(dataDir);
    await connected(database.url, async (client) => {
      for (const text of ['Ủy ban', 'hai\ndòng', 'separator\u2028here', '"quotes" \\ and \\n'])
        await record(client, text);
    });
    const saved = await makeBackup({ ECABINET_DATA: dataDir }, '--as', 'rows');

    const other = await open(temporaryFolder());
    await other.embedded?.createDatabase('elsewhere');
    const server = {
      DATABASE_URL: other.embedded?.url('elsewhere', 'app') ?? '',
      DATABASE_OWNER_URL: other.embedded?.url('elsewhere', 'owner') ?? '',
    };
    await restoreBackup(server, saved, '--into', join(temporaryFolder(), 'new'));
    expect(await subjects(server.DATABASE_URL)).toEqual(await subjects(database.url));
    await connected(server.DATABASE_URL, async (client) => {
      await record(client, 'the next number is free');
      await expect(client.query('create table mine (id int)')).rejects.toThrow('permission denied');
      await expect(client.query('delete from audit_outbox')).rejects.toThrow('permission denied');
    });

    await expect(restoreBackup(server, saved, '--into', join(temporaryFolder(), 'new'))).rejects.toThrow('not empty');
  });
});

describe('a restore refuses', () => {
  async function aBackup(): Promise<string> {
    const dataDir = temporaryFolder();
    const database = await open(dataDir);
    await connected(database.url, (client) => record(client, 'one'));
    await storeObject({ ECABINET_DATA: dataDir }, 'papers/one', 'one');
    return makeBackup({ ECABINET_DATA: dataDir }, '--as', 'rows');
  }

  test('a damaged, an unfinished and a later backup, and leaves nothing behind', async () => {
    const saved = await aBackup();
    const target = join(temporaryFolder(), 'new');

    appendFileSync(join(saved, 'files/papers/one'), '!');
    await expect(restoreBackup({}, saved, '--into', target)).rejects.toThrow('files/papers/one');
    writeFileSync(join(saved, 'files/papers/one'), 'one');

    const manifest = manifestOf(saved);
    const later = { ...manifest, migrations: [...manifest.migrations, 'AddTelepathy2000000000000'] };
    writeFileSync(join(saved, 'manifest.json'), JSON.stringify(later));
    await expect(restoreBackup({}, saved, '--into', target)).rejects.toThrow('AddTelepathy');

    renameSync(join(saved, 'manifest.json'), join(saved, 'else.json'));
    await expect(restoreBackup({}, saved, '--into', target)).rejects.toThrow('not a complete backup');
    expect(existsSync(target)).toBe(false);
  });

  test('a data folder in which there is something', async () => {
    const saved = await aBackup();
    const used = temporaryFolder();
    writeFileSync(join(used, 'holiday.jpg'), '');
    await expect(restoreBackup({ ECABINET_DATA: used }, saved)).rejects.toThrow('not empty');
    expect(readdirSync(used)).toEqual(['holiday.jpg']);
  });

  test('to let anything start on a restore that was interrupted', async () => {
    const saved = await aBackup();
    const target = temporaryFolder();
    // The database refuses late, after settings and papers: a table is missing.
    const rows = join(saved, 'database/rows/public.audit_outbox.jsonl');
    const strange = readFileSync(rows, 'utf8').replace('"subject"', '"astral_sign"');
    writeFileSync(rows, strange);
    const { bytes, sha256 } = await hashOf(rows);
    const manifest = manifestOf(saved);
    const files = manifest.files.map((file) =>
      file.path.endsWith('audit_outbox.jsonl') ? { ...file, bytes, sha256 } : file,
    );
    writeFileSync(join(saved, 'manifest.json'), JSON.stringify({ ...manifest, files }));

    await expect(restoreBackup({}, saved, '--into', target)).rejects.toThrow('astral_sign');
    await expect(open(target)).rejects.toThrow('interrupted');
  });
});

describe('a backup refuses', () => {
  test('a place inside the data folder, and a form it does not know', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'backups'));
    process.env['ECABINET_DATA'] = dataDir;
    try {
      await expect(backup.run([join(dataDir, 'backups')])).rejects.toThrow('inside the data folder');
      await expect(backup.run([temporaryFolder(), '--as', 'poetry'])).rejects.toThrow('poetry');
      await expect(backup.run([])).rejects.toThrow('Where to?');
    } finally {
      delete process.env['ECABINET_DATA'];
    }
  });
});
