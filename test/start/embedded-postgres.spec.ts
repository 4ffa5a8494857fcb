import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { type EmbeddedPostgres } from '../../libs/platform/src/embedded-postgres/embedded-postgres.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from '../../libs/platform/src/embedded-postgres/start-embedded-postgres.js';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder.js';

const running: EmbeddedPostgres[] = [];

async function start(dataDir: string, options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durability: 'relaxed', ...options });
  running.push(server);
  return server;
}

async function query(connectionString: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  removeTemporaryFolders();
});

describe('the first start', () => {
  test('makes a cluster that sorts Vietnamese, checks its pages and keeps its promises on disk', async () => {
    const server = await startEmbeddedPostgres({ dataDir: temporaryFolder() });
    running.push(server);
    await server.createDatabase('ecabinet');
    const url = server.url('ecabinet', 'app');

    const names = await query(
      url,
      `select v from unnest(array['dung','Đà Nẵng','dũng','ăn','đan','an','Da Nang']) v order by v`,
    );
    expect(names.map((row) => row.v)).toEqual(['an', 'ăn', 'Da Nang', 'dung', 'dũng', 'Đà Nẵng', 'đan']);
    expect(await query(url, 'show data_checksums')).toEqual([{ data_checksums: 'on' }]);
    expect(await query(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query(url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
  });

  test('listens on 127.0.0.1 only, below the ports of outgoing connections, with a password for everybody', async () => {
    const server = await start(temporaryFolder());
    const url = server.url('postgres', 'superuser');

    expect(server.port).toBeLessThan(32_768);
    expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(url, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
    await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
    await expect(query(url.replace(/:[^:@]+@/, '@'), 'select 1')).rejects.toThrow(/password/);
  });

  test('keeps passwords, log and cluster from other accounts of the machine', async () => {
    const dataDir = temporaryFolder();
    await start(dataDir);

    const open = readdirSync(dataDir).filter((name) => (statSync(join(dataDir, name)).mode & 0o077) !== 0);
    expect(open).toEqual([]);
  });

  test('writes neither statements nor refused values into its log', async () => {
    const dataDir = temporaryFolder();
    const server = await start(dataDir);

    await expect(query(server.url('postgres', 'superuser'), `select 'canary-value'::int`)).rejects.toThrow();
    await server.stop();
    expect(readFileSync(join(dataDir, 'server.log'), 'utf8')).not.toContain('canary');
  });
});

describe('the roles', () => {
  test('the owner makes tables; the application uses only what it was granted and changes no structure', async () => {
    const server = await start(temporaryFolder());
    expect(await server.createDatabase('ecabinet')).toBe(true);
    expect(await server.createDatabase('ecabinet')).toBe(false);
    const owner = server.url('ecabinet', 'owner');
    const app = server.url('ecabinet', 'app');

    await query(
      owner,
      'create extension pg_trgm; create table paper (id int); grant select, insert on paper to ecabinet_app',
    );
    await query(app, 'insert into paper values (1)');
    expect(await query(app, 'select id from paper')).toEqual([{ id: 1 }]);
    await expect(query(app, 'delete from paper')).rejects.toThrow('permission denied');
    await expect(query(app, 'create table mine (id int)')).rejects.toThrow('permission denied');
    await expect(query(app, 'create temp table mine (id int)')).rejects.toThrow('permission denied');
    await expect(query(app, 'drop table paper')).rejects.toThrow('must be owner');
  });

  test('a database is copied from a template, with the same rights, and dropped', async () => {
    const server = await start(temporaryFolder());
    await server.createDatabase('model');
    await query(server.url('model', 'owner'), 'create table paper (id int); grant select on paper to ecabinet_app');
    await server.createDatabase('copy', { template: 'model' });

    expect(await query(server.url('copy', 'app'), 'select * from paper')).toEqual([]);
    await expect(query(server.url('copy', 'app'), 'create table mine (id int)')).rejects.toThrow('permission denied');
    await server.dropDatabase('copy');
    await expect(query(server.url('copy', 'app'), 'select 1')).rejects.toThrow('does not exist');
  });
});

describe('a restart', () => {
  test('finds the data, the passwords and the port of before', async () => {
    const dataDir = temporaryFolder();
    const first = await start(dataDir);
    await query(first.url('postgres', 'superuser'), 'create table kept as select 7 as value');
    const url = first.url('postgres', 'superuser');
    await first.stop();
    expect(first.isRunning()).toBe(false);

    const second = await start(dataDir);
    expect(second.adopted).toBe(false);
    expect(second.url('postgres', 'superuser')).toBe(url);
    expect(await query(url, 'select value from kept')).toEqual([{ value: 7 }]);
  });

  test('takes another port, and keeps it, when a stranger has the old one', async () => {
    const dataDir = temporaryFolder();
    const first = await start(dataDir);
    await first.stop();
    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen(first.port, '127.0.0.1', resolve));
    try {
      const second = await start(dataDir);
      expect(second.port).not.toBe(first.port);
      expect(readFileSync(join(dataDir, 'port'), 'utf8')).toBe(String(second.port));
      await expect(start(temporaryFolder(), { port: first.port })).rejects.toThrow(`Port ${first.port}`);
    } finally {
      await new Promise((resolve) => stranger.close(resolve));
    }
  });

  test('begins again when making the cluster was interrupted', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'cluster'));
    writeFileSync(join(dataDir, 'cluster', 'half-written'), '');
    writeFileSync(join(dataDir, 'initdb.partial'), '');

    const server = await start(dataDir);
    expect(await query(server.url('postgres', 'superuser'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('refuses a cluster of another major release, and a folder with other things in it', async () => {
    const old = temporaryFolder();
    mkdirSync(join(old, 'cluster'));
    writeFileSync(join(old, 'cluster', 'PG_VERSION'), '17\n');
    await expect(start(old)).rejects.toThrow('made by PostgreSQL 17');

    const foreign = temporaryFolder();
    mkdirSync(join(foreign, 'cluster'));
    writeFileSync(join(foreign, 'cluster', 'holiday.jpg'), '');
    await expect(start(foreign)).rejects.toThrow('not a PostgreSQL database');
    expect(readdirSync(join(foreign, 'cluster'))).toEqual(['holiday.jpg']);
  });
});

describe('several users of one folder', () => {
  test('two starts at once on an empty folder share one server, and the last to leave stops it', async () => {
    const dataDir = temporaryFolder();
    const [one, two] = await Promise.all([start(dataDir), start(dataDir)]);
    expect(one.pid).toBe(two.pid);
    expect([one.adopted, two.adopted].sort()).toEqual([false, true]);

    await one.stop();
    expect(two.isRunning()).toBe(true);
    await two.stop();
    expect(two.isRunning()).toBe(false);
  });
});
