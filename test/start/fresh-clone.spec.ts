import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { runUp, stopRunning } from './support/run-up.js';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder.js';

// Two whole installations: run this file alone when you work on something else.
jest.setTimeout(900_000);

const NODE = /^v24\./;
// As on a machine on which this checkout was never installed.
const path = (process.env.PATH ?? '')
  .split(':')
  .filter((folder) => !folder.includes(`${sep}node_modules${sep}`))
  .join(':');
const env = Object.fromEntries(
  Object.entries({ ...process.env, PATH: path }).filter(([name]) => !/^npm_|^NODE_OPTIONS$/.test(name)),
);

let tools = '';
beforeAll(() => void (tools = temporaryFolder()));
afterEach(stopRunning);
afterAll(removeTemporaryFolders);

/** The command line of an npm of this major release. */
function npm(major: 10 | 11): readonly [string, string] {
  const prefix = join(tools, `npm-${major}`);
  mkdirSync(prefix, { recursive: true });
  execFileSync('npm', ['install', '--prefix', prefix, '--no-audit', '--no-fund', '--loglevel=error', `npm@${major}`], {
    env,
    stdio: 'pipe',
  });
  return ['node', join(prefix, 'node_modules/npm/bin/npm-cli.js')];
}

/** What is committed, in a folder that only its owner may enter. */
function clone(): string {
  const closed = temporaryFolder();
  const target = join(closed, 'ecabinet');
  execFileSync('git', ['clone', '--quiet', process.cwd(), target], { env });
  expect(statSync(closed).mode & 0o077).toBe(0);
  return target;
}

function run(
  cwd: string,
  [command = '', ...args]: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

const nodeIn = (checkout: string): string =>
  execFileSync(join(checkout, 'node_modules/.bin/node'), ['--version'], { encoding: 'utf8', env });

test('npm 10 installs once for two commands at the same moment, and not again', async () => {
  const checkout = clone();
  const bootstrap = [...npm(10), 'run', '--silent', 'prestart'];
  const both = await Promise.all([run(checkout, bootstrap), run(checkout, bootstrap)]);

  expect(both.map(({ code, output }) => [code, output.includes('failed')])).toEqual([
    [0, false],
    [0, false],
  ]);
  expect(both.filter(({ output }) => output.includes('Installing packages'))).toHaveLength(1);
  expect(both.filter(({ output }) => output.includes('Waiting for the installation'))).toHaveLength(1);
  expect(nodeIn(checkout)).toMatch(NODE);

  const stamp = statSync(join(checkout, 'node_modules')).mtimeMs;
  expect(await run(checkout, bootstrap)).toEqual({
    code: 0,
    output: expect.not.stringContaining('Installing') as unknown,
  });
  expect(statSync(join(checkout, 'node_modules')).mtimeMs).toBe(stamp);
});

test('npm 11: "npm start" on a fresh clone installs, builds and serves on the Node it brings', async () => {
  const checkout = clone();
  const up = await runUp(join(checkout, '.data'), {
    command: [...npm(11), 'start'],
    cwd: checkout,
    env: { ...env, ECABINET_DEMO: 'off' },
  });
  await up.prints('E-Cabinet is ready');

  expect(nodeIn(checkout)).toMatch(NODE);
  expect(up.output()).toContain('Building the server');
  expect((await fetch(up.url)).headers.get('content-type')).toContain('text/html');
  process.kill(-(up.child.pid ?? 0), 'SIGINT');
  await up.exit;
  expect(up.output()).toContain('Stopped.');
  expect(existsSync(join(checkout, '.data/postgres/cluster/postmaster.pid'))).toBe(false);
});
