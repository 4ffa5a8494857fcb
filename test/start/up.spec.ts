import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { readProcess, isStillRunning } from '../../libs/platform/src/embedded-postgres/process-state.js';
import { health, runUp, stopRunning } from './support/run-up.js';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder.js';

// The first start may have to build.
jest.setTimeout(180_000);

const READY = 'E-Cabinet is ready';

afterEach(async () => {
  await stopRunning();
  removeTemporaryFolders();
});

async function becomes(expected: number, url: string): Promise<void> {
  while ((await health(url)) !== expected) await pause(100);
}

async function goes(pid: number): Promise<void> {
  const facts = readProcess(pid);
  while (facts !== undefined && isStillRunning(facts)) await pause(50);
}

describe('npm start', () => {
  test('serves, and on Ctrl-C ends api and worker before the database; a second start finds everything', async () => {
    const dataDir = temporaryFolder();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const up = await runUp(dataDir);
      await up.prints(READY);
      expect(await health(up.url)).toBe(200);
      const [api, worker, postgres] = [up.pidOf('api'), up.pidOf('worker'), up.pidOf('postgres')];

      // A terminal signals the whole group, a service manager the process.
      process.kill(signal === 'SIGINT' ? -(up.child.pid ?? 0) : (up.child.pid ?? 0), signal);
      expect(await up.exit).toBe(0);
      expect(up.output()).toContain('Stopped.');
      expect(up.output()).not.toContain('PostgreSQL has ended');
      for (const pid of [api, worker, postgres]) expect(readProcess(pid)?.isZombie ?? true).toBe(true);
    }
  });

  test('says what to do when the port is taken, and about a setting that cannot be used', async () => {
    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = stranger.address() as { port: number };
    try {
      const up = await runUp(temporaryFolder(), { env: { PORT: String(port) } });
      expect(await up.exit).toBe(1);
      expect(up.output()).toContain(`PORT=${port + 1} npm start`);
    } finally {
      stranger.close();
    }
    const wrong = await runUp(temporaryFolder(), { env: { LOG_LEVEL: 'loud' } });
    expect(await wrong.exit).toBe(1);
    expect(wrong.output()).toContain('LOG_LEVEL="loud"');
    expect(wrong.output()).not.toContain(' at ');
  });
});

describe('kill -9', () => {
  test('of the whole: api and worker end by themselves, the next start adopts the database', async () => {
    const dataDir = temporaryFolder();
    const first = await runUp(dataDir);
    await first.prints(READY);
    const [api, worker, postgres] = [first.pidOf('api'), first.pidOf('worker'), first.pidOf('postgres')];
    first.child.kill('SIGKILL');
    await Promise.all([goes(api), goes(worker)]);
    expect(readProcess(postgres)?.isZombie).toBe(false);

    const second = await runUp(dataDir, { env: { PORT: new URL(first.url).port } });
    await second.prints(READY);
    expect(second.pidOf('postgres')).toBe(postgres);
  });

  test('of the api: it says so, stops everything and ends with code 1', async () => {
    const up = await runUp(temporaryFolder());
    await up.prints(READY);
    const postgres = up.pidOf('postgres');
    process.kill(up.pidOf('api'), 'SIGKILL');
    expect(await up.exit).toBe(1);
    expect(up.output()).toContain('The api ended by SIGKILL');
    expect(readProcess(postgres)?.isZombie ?? true).toBe(true);
  });

  test('of worker and PostgreSQL: both come back, and the same api serves again', async () => {
    const up = await runUp(temporaryFolder());
    await up.prints(READY);
    const api = up.pidOf('api');
    process.kill(up.pidOf('worker'), 'SIGKILL');
    process.kill(up.pidOf('postgres'), 'SIGKILL');
    await up.prints('PostgreSQL has ended; it is started again.');
    await up.prints('The worker ended by SIGKILL; it is started again in 1 s.');
    await becomes(200, up.url);
    while (up.pidOf('worker') === 0) await pause(100);
    expect(up.pidOf('api')).toBe(api);
    up.child.kill('SIGTERM');
    expect(await up.exit).toBe(0);
  });
});
