import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { type Config, migrate, type MigrationClass } from '@app/platform';
import { migrations as ours } from '../migrations.js';
import { appRoleOf, openUnchecked, type OpenDatabase, postgresFolder } from '../open-database.js';
import { OperatorError } from '../operator-error.js';
import { CLUSTER } from './copy-cluster.js';
import { importRows } from './import-rows.js';
import { type BackupManifest, type CountedTable } from './manifest.js';
import { findPgTool, runPgTool } from './pg-tools.js';
import { DUMP } from './save-database.js';
import { countRows, listMigrations, listTables, quote } from './table-list.js';

/**
 * Restores the database of a backup into an empty place, checks it against the manifest, and brings it to the schema
 * of this release. @returns how many rows were counted
 */
export async function restoreDatabase(config: Config, backup: string, manifest: BackupManifest): Promise<number> {
  if (manifest.database.kind === 'cluster') await layDownCluster(config, backup, manifest);
  const database = await openUnchecked(config);
  try {
    if (manifest.database.kind !== 'cluster') await load(database, backup, manifest);
    const rows = await check(database, manifest);
    await migrateTo(database, ours);
    return rows;
  } finally {
    await database.close();
  }
}

/** @throws OperatorError when this release is older than the backup */
export function migrationsOf(manifest: BackupManifest): readonly MigrationClass[] {
  const unknown = manifest.migrations.filter((name) => !ours.some((migration) => migration.name === name));
  if (unknown.length === 0) return ours.filter(({ name }) => manifest.migrations.includes(name));
  throw new OperatorError(
    `The backup is of a later release: it has ${unknown.join(', ')}.`,
    'Restore with the release that made it, or a later one.',
  );
}

async function layDownCluster(config: Config, backup: string, manifest: BackupManifest): Promise<void> {
  const target = (path: string): string => join(postgresFolder(config.dataDir), 'cluster', path.slice(CLUSTER.length));
  const inCluster = (path: string): boolean => path === CLUSTER || path.startsWith(`${CLUSTER}/`);
  for (const folder of manifest.folders.filter(inCluster)) mkdirSync(target(folder), { recursive: true, mode: 0o700 });
  for (const { path } of manifest.files.filter((file) => inCluster(file.path))) {
    mkdirSync(dirname(target(path)), { recursive: true, mode: 0o700 });
    await copyFile(join(backup, path), target(path));
  }
}

async function load(database: OpenDatabase, backup: string, manifest: BackupManifest): Promise<void> {
  const isEmpty = (await withOwner(database, listTables)).length === 0;
  if (!isEmpty)
    throw new OperatorError('The database is not empty.', 'Restore into a new database; nothing was changed.');
  if (manifest.database.kind === 'dump') return loadDump(database, backup, manifest.database.postgres);
  await migrateTo(database, migrationsOf(manifest));
  await withOwner(database, (client) => importRows(client, backup));
}

async function loadDump(database: OpenDatabase, backup: string, postgres: string): Promise<void> {
  const major = Number.parseInt(postgres, 10);
  const tool = await findPgTool('pg_restore', major);
  if (tool === undefined) {
    throw new OperatorError(
      `This backup was made by pg_dump of PostgreSQL ${postgres}; there is no pg_restore of that release here.`,
      `Install the client programs (Debian: postgresql-client-${major}) and repeat the command.`,
    );
  }
  const file = join(backup, DUMP);
  // Every database has its schema `public` already.
  const content = await runPgTool(tool, database.ownerUrl, ['--list', file]);
  const folder = mkdtempSync(join(tmpdir(), 'ecab-restore-'));
  try {
    const list = join(folder, 'content');
    writeFileSync(list, content.replace(/^.* SCHEMA - public .*$/m, ''));
    const options = ['--no-owner', '--no-privileges', '--no-comments', '--exit-on-error', '--single-transaction'];
    await runPgTool(tool, database.ownerUrl, [...options, `--use-list=${list}`, file]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The database must be what the manifest says, row for row; reading every row also checks its pages. */
async function check(database: OpenDatabase, manifest: BackupManifest): Promise<number> {
  return withOwner(database, async (client) => {
    const migrations = await listMigrations(client);
    if (migrations.join() !== manifest.migrations.join()) throw differs('the list of migrations');
    const expected: readonly CountedTable[] = manifest.database.kind === 'cluster' ? [] : manifest.database.tables;
    let total = 0;
    for (const table of await listTables(client)) {
      const rows = await countRows(client, table);
      const wanted = expected.find(({ schema, name }) => schema === table.schema && name === table.name);
      if (wanted !== undefined && wanted.rows !== rows)
        throw differs(`${quote(table)} (${rows} rows of ${wanted.rows})`);
      total += rows;
    }
    return total;
  });
}

function differs(what: string): OperatorError {
  return new OperatorError(
    `The restored database differs from the backup: ${what}.`,
    'Do not use it; try another backup.',
  );
}

async function migrateTo(database: OpenDatabase, migrations: readonly MigrationClass[]): Promise<void> {
  await migrate({ ownerUrl: database.ownerUrl, appRole: appRoleOf(database), migrations });
}

async function withOwner<Result>(database: OpenDatabase, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
