import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { isStillRunning, readProcess } from '../../libs/platform/src/embedded-postgres/process-state.js';
import { startDatabaseOwner, stopDatabaseOwners } from './support/start-database-owner.js';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder.js';

afterEach(async () => {
  await stopDatabaseOwners();
  removeTemporaryFolders();
});

/** Writes rows one by one until the connection breaks; resolves to the last number that was acknowledged. */
async function writeUntilBroken(url: string, onAcknowledged: (value: number) => void): Promise<number> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists entry (value int)');
  let acknowledged = 0;
  try {
    for (;;) {
      await client.query('insert into entry values ($1)', [acknowledged + 1]);
      acknowledged += 1;
      onAcknowledged(acknowledged);
    }
  } catch {
    return acknowledged;
  }
}

async function highestEntry(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ max: number }>('select max(value) as max from entry');
  await client.end();
  return rows[0]?.max ?? 0;
}

describe('after kill -9', () => {
  test('of its owner, the orphaned server is adopted as it is', async () => {
    const dataDir = temporaryFolder();
    const first = await startDatabaseOwner(dataDir);
    const orphan = readProcess(first.server.pid);
    await first.kill('SIGKILL');
    expect(orphan && isStillRunning(orphan)).toBe(true);

    const second = await startDatabaseOwner(dataDir);
    expect(second.server).toEqual({ ...first.server, adopted: true });
    await second.kill('SIGINT');
    expect(orphan && isStillRunning(orphan)).toBe(false);
  });

  test('of owner and server in the middle of writing, nothing acknowledged is lost', async () => {
    const dataDir = temporaryFolder();
    const first = await startDatabaseOwner(dataDir);
    const acknowledged = await writeUntilBroken(first.server.url, (value) => {
      if (value !== 300) return;
      first.child.kill('SIGKILL');
      process.kill(first.server.pid, 'SIGKILL');
    });
    expect(acknowledged).toBeGreaterThanOrEqual(300);

    const second = await startDatabaseOwner(dataDir);
    expect(second.server.adopted).toBe(false);
    expect(await highestEntry(second.server.url)).toBeGreaterThanOrEqual(acknowledged);
  });

  test('of the server alone, while its owner has not yet collected the dead process', async () => {
    const dataDir = temporaryFolder();
    const first = await startDatabaseOwner(dataDir);
    // A stopped owner cannot reap: the killed server stays a zombie that still has its number.
    first.child.kill('SIGSTOP');
    process.kill(first.server.pid, 'SIGKILL');

    const start = startDatabaseOwner(dataDir);
    setTimeout(() => first.child.kill('SIGCONT'), 400);
    const second = await start;
    expect(second.server.adopted).toBe(false);
    expect(second.server.pid).not.toBe(first.server.pid);
    await first.kill('SIGKILL');
  });
});

describe('a pid file left behind', () => {
  test('that names a dead process does not stop the start', async () => {
    const dataDir = temporaryFolder();
    const pidFile = join(dataDir, 'cluster/postmaster.pid');
    const first = await startDatabaseOwner(dataDir);
    const left = readFileSync(pidFile);
    await first.kill('SIGINT');
    writeFileSync(pidFile, left, { mode: 0o600 });

    const second = await startDatabaseOwner(dataDir);
    expect(second.server.adopted).toBe(false);
  });

  test('that names a living stranger does not stop the start, nor harm the stranger', async () => {
    const dataDir = temporaryFolder();
    const pidFile = join(dataDir, 'cluster/postmaster.pid');
    const first = await startDatabaseOwner(dataDir);
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    await first.kill('SIGINT');
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    try {
      writeFileSync(pidFile, [String(stranger.pid), ...lines.slice(1)].join('\n'), { mode: 0o600 });
      const second = await startDatabaseOwner(dataDir);
      expect(second.server.adopted).toBe(false);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill('SIGKILL');
    }
  });
});

describe('Ctrl-C', () => {
  test('reaches the owner, who still works with the database before it stops', async () => {
    const owner = await startDatabaseOwner(temporaryFolder());
    const server = readProcess(owner.server.pid);
    // The terminal signals the whole process group.
    process.kill(-(owner.child.pid ?? 0), 'SIGINT');

    expect(await owner.next()).toEqual({ drained: 42 });
    expect(await owner.next()).toEqual({ stopped: true });
    expect(server && isStillRunning(server)).toBe(false);
  });
});
