import { renameSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { type Config, loadConfig, openObjectStore } from '@app/platform';
import { BackupWriter } from '../backup/backup-writer.js';
import { saveObjects, saveSettings } from '../backup/copy-files.js';
import { type SavedDatabase } from '../backup/manifest.js';
import { type BackupForm, saveDatabase } from '../backup/save-database.js';
import { type CliCommand, takeOption } from '../command-line.js';
import { openDatabase } from '../open-database.js';
import { OperatorError } from '../operator-error.js';
import { say, step } from '../progress.js';

/** Database, papers and the data folder's settings, together in one folder, while everything goes on running. */
export const backup: CliCommand = {
  summary:
    'Save database and papers into a new folder inside <folder>. "--as rows" makes one that any server can take in.',
  usage: '<folder> [--as rows]',
  run: async (args) => {
    const { value: as, rest } = takeOption(args, 'as');
    const [folder] = rest;
    if (folder === undefined || rest.length > 1) throw wrongCall();
    const config = loadConfig(process.env);
    const target = newFolderIn(resolve(folder), config);
    await make(config, formOf(as), target);
    say(`\nThe backup is in ${target}\nIt holds all papers and passwords: keep it as safe as the server.`);
    say('It counts once it was restored: ecab restore <it> --into <an empty folder>');
  },
};

function wrongCall(): OperatorError {
  return new OperatorError('Where to?', 'Name a folder outside the data folder: ecab backup /mnt/backups');
}

function formOf(as: string | undefined): BackupForm {
  if (as === undefined) return 'suitable';
  if (as === 'rows') return 'rows';
  throw new OperatorError(`A backup cannot be made as "${as}".`, 'Leave --as out, or write --as rows.');
}

function newFolderIn(folder: string, config: Config): string {
  const isInside = `${folder}${sep}`.startsWith(resolve(config.dataDir) + sep);
  if (isInside) throw new OperatorError(`${folder} is inside the data folder.`, 'A backup belongs on another disk.');
  return join(folder, `ecabinet-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z`);
}

async function make(config: Config, form: BackupForm, target: string): Promise<void> {
  const partial = `${target}.partial`;
  const writer = new BackupWriter(partial);
  const madeAt = new Date().toISOString();
  try {
    const { saved, migrations } = await step('Database', () => database(config, form, writer));
    say(`    ${describe(saved)}`);
    const count = await step('Papers', async () => saveObjects(await openObjectStore(config.storage), writer));
    say(`    ${count} files`);
    await step('Settings', () => saveSettings(config, writer));
    writer.finish({ madeAt, migrations, database: saved });
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

async function database(config: Config, form: BackupForm, writer: BackupWriter): ReturnType<typeof saveDatabase> {
  const open = await openDatabase(config);
  try {
    return await saveDatabase(open, form, writer);
  } finally {
    await open.close();
  }
}

function describe(saved: SavedDatabase): string {
  switch (saved.kind) {
    case 'cluster':
      return `a copy of the embedded PostgreSQL ${saved.postgres}`;
    case 'dump':
      return `by ${saved.tool}, from a server ${saved.postgres}`;
    case 'rows':
      return `the rows of ${saved.tables.length} tables, from a server ${saved.postgres}`;
  }
}
