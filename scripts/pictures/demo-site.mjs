// A demo body of its own in a folder of its own, started as `npm start` starts it, gone when it is closed.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from '../build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_SECONDS = 180;

/** @returns the address, a client per user name, and `close` */
export async function demoSite() {
  await build();
  mkdirSync(join(root, '.cache'), { recursive: true });
  const dataDir = mkdtempSync(join(root, '.cache/demo-'));
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), 'up'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      ECABINET_DATA: dataDir,
      ECABINET_DEMO: 'on',
      ECABINET_DEMO_PASSWORD: password,
    },
  });
  const ended = once(child, 'exit');
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    await answering(address, child);
  } catch (error) {
    await close();
    throw error;
  }
  return { address, clientOf: clientsAt(address, password), close };
}

/** A demo that `npm start` has started; `ECABINET_DEMO_PASSWORD` opens it. */
export const runningDemo = (address) => ({
  address,
  clientOf: clientsAt(address, process.env.ECABINET_DEMO_PASSWORD),
  close: async () => undefined,
});

function clientsAt(address, password) {
  const known = new Map();
  return async (username) => {
    if (!known.has(username)) {
      const { createClient } = await import(join(root, 'dist/libs/client/src/index.js'));
      const client = createClient({ baseUrl: address, name: 'pictures' });
      await client.identity.signIn({ username, password });
      known.set(username, client);
    }
    return known.get(username);
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answering(address, child) {
  for (let second = 0; second < PATIENCE_SECONDS; second += 1) {
    if (child.exitCode !== null) throw new Error('the demo did not start');
    const answer = await fetch(`${address}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await pause(1000);
  }
  throw new Error(`the demo did not answer within ${PATIENCE_SECONDS} s`);
}
