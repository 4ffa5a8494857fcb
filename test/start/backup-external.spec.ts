import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type BackupManifest } from '../../apps/cli/src/backup/manifest.js';
import { pickFreePort } from '../../libs/platform/src/embedded-postgres/free-port.js';
import { connected, makeBackup, openInstallation, restoreBackup } from './support/an-installation.js';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder.js';

jest.setTimeout(120_000);

const DEBIAN = '/usr/lib/postgresql';
const release = existsSync(DEBIAN)
  ? readdirSync(DEBIAN).find((name) => existsSync(join(DEBIAN, name, 'bin/postgres')))
  : undefined;
const withServer = release === undefined ? describe.skip : describe;
if (release === undefined)
  process.stderr.write('SKIPPED: backup by pg_dump (no PostgreSQL server of Debian is installed).\n');

const isRoot = process.getuid?.() === 0;
const asPostgres = (program: string, args: readonly string[]): readonly [string, readonly string[]] => {
  const path = join(DEBIAN, release ?? '', 'bin', program);
  const account = ['--reuid=postgres', '--regid=postgres', '--clear-groups', path];
  return isRoot ? ['setpriv', [...account, ...args]] : [path, args];
};

let server: ChildProcess | undefined;
afterEach(async () => {
  const exit = server && once(server, 'exit');
  server?.kill('SIGINT');
  await exit;
  server = undefined;
  removeTemporaryFolders();
});

/** A server that is not ours, with the two roles as an administrator would make them. Resolves to its address. */
async function aForeignServer(): Promise<string> {
  const folder = join(temporaryFolder(), 'server');
  mkdirSync(folder);
  if (isRoot) execFileSync('chown', ['-R', 'postgres', join(folder, '..')]);
  const [initdb, args] = asPostgres('initdb', [
    '-D',
    folder,
    '-A',
    'trust',
    '-U',
    'admin',
    '-E',
    'UTF8',
    '--locale=C',
    '-N',
  ]);
  execFileSync(initdb, args, { stdio: 'ignore' });
  const port = await pickFreePort();
  const settings = ['-c', `port=${port}`, '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const [postgres, options] = asPostgres('postgres', ['-D', folder, '-F', ...settings]);
  server = spawn(postgres, options, { stdio: 'ignore' });
  const address = `127.0.0.1:${port}`;
  await becomesReady(`postgres://admin@${address}/postgres`);
  return address;
}

async function becomesReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await connected(url, async (client) => {
        await client.query('create role keeper login; create role clerk login');
      });
    } catch (error) {
      if (attempt > 100) throw error;
      await pause(50);
    }
  }
}

async function aDatabase(address: string, name: string): Promise<Readonly<Record<string, string>>> {
  await connected(`postgres://admin@${address}/postgres`, (client) =>
    client.query(`create database ${name} owner keeper`),
  );
  await connected(`postgres://admin@${address}/${name}`, (client) =>
    client.query('alter schema public owner to keeper'),
  );
  return {
    ECABINET_DATA: join(temporaryFolder(), 'data'),
    DATABASE_URL: `postgres://clerk:secret@${address}/${name}`,
    DATABASE_OWNER_URL: `postgres://keeper:secret@${address}/${name}`,
  };
}

withServer('a server of the organisation', () => {
  test('is saved by its own pg_dump and comes back into a new database, with the rights of both roles', async () => {
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const address = await aForeignServer();
    const origin = await aDatabase(address, 'origin');
    await openInstallation(origin);
    const insert = `insert into audit_outbox (at, actor, action, subject, details) values (now(), 'a', 'b', 'Ủy ban', '{}')`;
    await connected(origin['DATABASE_URL'] ?? '', (client) => client.query(insert));

    const saved = await makeBackup(origin);
    const { database } = JSON.parse(readFileSync(join(saved, 'manifest.json'), 'utf8')) as BackupManifest;
    expect(database.kind).toBe('dump');

    const target = await aDatabase(address, 'target');
    await restoreBackup(target, saved);
    await connected(target['DATABASE_URL'] ?? '', async (client) => {
      expect((await client.query('select subject from audit_outbox')).rows).toEqual([{ subject: 'Ủy ban' }]);
      await client.query(insert);
      await expect(client.query('delete from audit_outbox')).rejects.toThrow('permission denied');
      await expect(client.query('drop table audit_outbox')).rejects.toThrow('must be owner');
    });
    jest.restoreAllMocks();
  });
});
