import { execFile } from 'node:child_process';
import {
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { POSTGRES_MAJOR, type PostgresBinaries } from './binaries.js';
import type { DataFolder } from './data-folder.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { ensurePassword, passwordFile, POSTGRES_ROLE_NAMES } from './passwords.js';
import { launchAs, type RunAs } from './run-as.js';

const run = promisify(execFile);

// Vietnamese order by ICU; C.UTF-8 below it because under plain C pg_trgm drops every non-ASCII letter.
const BASE_LOCALES = ['C.UTF-8', 'C'] as const;

/**
 * Makes the cluster when there is none, and refuses one this release cannot open.
 * An interrupted making is recognised by its marker and started again.
 * @throws EmbeddedPostgresError
 */
export async function ensureCluster(folder: DataFolder, binaries: PostgresBinaries, runAs: RunAs): Promise<void> {
  if (existsSync(folder.partialMarker)) rmSync(folder.cluster, { recursive: true, force: true });
  if (isCluster(folder)) return takeOver(runAs, folder);

  writeFileSync(folder.partialMarker, '', { mode: 0o600 });
  mkdirSync(folder.cluster, { mode: 0o700, recursive: true });
  ensurePassword(folder.root, 'superuser');
  giveTo(runAs, folder);
  await initialise(folder, binaries, runAs);
  rmSync(folder.partialMarker);
}

function isCluster(folder: DataFolder): boolean {
  if (!existsSync(folder.cluster) || readdirSync(folder.cluster).length === 0) return false;
  const versionFile = join(folder.cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    throw new EmbeddedPostgresError(
      `${folder.cluster} is not empty, but it is not a PostgreSQL database either.`,
      'Set ECABINET_DATA to an empty folder, or restore a backup into one with "ecab restore --into".',
    );
  }
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version === POSTGRES_MAJOR) return true;
  throw new EmbeddedPostgresError(
    `${folder.cluster} was made by PostgreSQL ${version}; this release carries PostgreSQL ${POSTGRES_MAJOR}.`,
    'Make a backup with the release that wrote it, and restore that into a new data folder.',
  );
}

/** An account must own the folder, not only the cluster in it, to pass through it. */
function giveTo(runAs: RunAs, folder: DataFolder): void {
  if (runAs.kind !== 'account') return;
  const paths = [folder.root, folder.cluster, passwordFile(folder.root, 'superuser')];
  for (const path of paths) chownSync(path, runAs.uid, runAs.gid);
}

/** A cluster that root restored from a backup is root's, until the account that runs it gets it. */
function takeOver(runAs: RunAs, folder: DataFolder): void {
  if (runAs.kind !== 'account' || statSync(folder.cluster).uid === runAs.uid) return;
  giveTo(runAs, folder);
  for (const entry of readdirSync(folder.cluster, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), runAs.uid, runAs.gid);
  }
}

async function initialise(folder: DataFolder, binaries: PostgresBinaries, runAs: RunAs): Promise<void> {
  for (const locale of BASE_LOCALES) {
    const { command, args, account } = launchAs(runAs, binaries.initdb, initdbArguments(folder, locale));
    try {
      await run(command, [...args], { ...account, env: cleanEnvironment() });
      return;
    } catch (cause) {
      const output = String((cause as { stderr?: unknown }).stderr ?? cause);
      if (output.includes('invalid locale name') && locale !== 'C') continue;
      throw new EmbeddedPostgresError(
        `The database could not be made in ${folder.cluster}:\n${output.trim()}`,
        'Check the free space and the permissions of that folder, then start again.',
        { cause },
      );
    }
  }
}

function initdbArguments(folder: DataFolder, locale: string): readonly string[] {
  return [
    ...['-D', folder.cluster, '-U', POSTGRES_ROLE_NAMES.superuser, '-E', 'UTF8'],
    ...['--locale-provider=icu', '--icu-locale=vi-VN', `--locale=${locale}`, '--data-checksums'],
    ...['--auth=scram-sha-256', `--pwfile=${passwordFile(folder.root, 'superuser')}`, '--no-instructions'],
  ];
}

/** PostgreSQL programs must not pick up PGDATA, PGPORT or a library path of the person who starts us. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LANG: 'C.UTF-8', TZ: 'UTC' };
}
