import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Config, loadConfig, openObjectStore } from '@app/platform';
import { isEmptyStore, restoreObjects, SETTINGS } from '../backup/copy-files.js';
import { type BackupManifest } from '../backup/manifest.js';
import { readManifest, verifyFiles } from '../backup/read-backup.js';
import { migrationsOf, restoreDatabase } from '../backup/restore-database.js';
import { type CliCommand, takeOption } from '../command-line.js';
import { unfinishedRestoreMarker } from '../open-database.js';
import { OperatorError } from '../operator-error.js';
import { say, step } from '../progress.js';

/** Brings a backup back into an empty place, never over something. */
export const restore: CliCommand = {
  summary:
    'Check a backup and restore it into an empty data folder (and, where set, an empty DATABASE_URL and bucket).',
  usage: '<backup> [--into <data folder>]',
  run: async (args) => {
    const { value: into, rest } = takeOption(args, 'into');
    const [folder] = rest;
    if (folder === undefined || rest.length > 1) {
      throw new OperatorError(
        'Which backup?',
        'Name its folder: ecab restore /mnt/backups/ecabinet-2026-11-23T18-30-00Z',
      );
    }
    const config = loadConfig({ ...process.env, ...(into === undefined ? {} : { ECABINET_DATA: into }) });
    await bringBack(resolve(folder), config);
  },
};

async function bringBack(backup: string, config: Config): Promise<void> {
  const manifest = readManifest(backup);
  migrationsOf(manifest);
  refuseWrongServer(manifest, config);
  refuseUsedFolder(config.dataDir);
  await step(`Checking ${manifest.files.length} files of ${manifest.madeAt}`, () => verifyFiles(backup, manifest));

  // Whatever ends the restore early, nothing may start on half of it.
  mkdirSync(config.dataDir, { recursive: true, mode: 0o711 });
  const marker = unfinishedRestoreMarker(config.dataDir);
  await step('Settings', () => layDownSettings(backup, manifest, config));
  writeFileSync(marker, `restore of ${backup}\n`, { mode: 0o600 });
  const objects = await step('Papers', () => layDownObjects(backup, manifest, config));
  const rows = await step('Database', () => restoreDatabase(config, backup, manifest));
  rmSync(marker);
  say(`\nRestored and checked: ${rows} rows and ${objects} files, in ${config.dataDir}`);
}

function refuseWrongServer(manifest: BackupManifest, config: Config): void {
  if (manifest.database.kind !== 'cluster' || config.databaseUrl === null) return;
  throw new OperatorError(
    'This backup is a copy of an embedded PostgreSQL; the server at DATABASE_URL cannot take it in.',
    'Restore it without DATABASE_URL, then move it: "ecab backup --as rows" there, and "ecab restore" of that here.',
  );
}

function refuseUsedFolder(dataDir: string): void {
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) return;
  throw new OperatorError(
    `${dataDir} is not empty: a restore never overwrites.`,
    'Name an empty folder with --into, or move the old one away first.',
  );
}

async function layDownSettings(backup: string, manifest: BackupManifest, config: Config): Promise<void> {
  for (const { path } of manifest.files.filter((file) => file.path.startsWith(SETTINGS))) {
    const target = join(config.dataDir, path.slice(SETTINGS.length));
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(join(backup, path), target);
  }
}

async function layDownObjects(backup: string, manifest: BackupManifest, config: Config): Promise<number> {
  const store = await openObjectStore(config.storage);
  if (await isEmptyStore(store)) return restoreObjects(store, backup, manifest);
  throw new OperatorError('The file storage is not empty.', 'Restore into a new bucket or folder.');
}
