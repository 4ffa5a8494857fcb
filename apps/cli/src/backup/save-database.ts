import { Client } from 'pg';
import { type OpenDatabase } from '../open-database.js';
import { type BackupWriter } from './backup-writer.js';
import { copyCluster } from './copy-cluster.js';
import { exportRows } from './export-rows.js';
import { type CountedTable, type SavedDatabase } from './manifest.js';
import { findPgTool, type PgTool, runPgTool } from './pg-tools.js';
import { countRows, listMigrations, listTables } from './table-list.js';

/** Where pg_dump's file lies in a backup. */
export const DUMP = 'database/dump';

/** What was asked for: the way that suits the server, or rows, which any server can take in. */
export type BackupForm = 'suitable' | 'rows';

/** Saves the database as it stands at one moment, while others go on working. */
export async function saveDatabase(
  database: OpenDatabase,
  form: BackupForm,
  writer: BackupWriter,
): Promise<{ readonly saved: SavedDatabase; readonly migrations: readonly string[] }> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const migrations = await listMigrations(client);
    const postgres = await serverVersion(client);
    if (database.embedded !== null && form === 'suitable') {
      await copyCluster(database.embedded, writer);
      return { saved: { kind: 'cluster', postgres }, migrations };
    }
    const tool = form === 'suitable' ? await findPgTool('pg_dump', Number.parseInt(postgres, 10)) : undefined;
    if (tool === undefined)
      return { saved: { kind: 'rows', postgres, tables: await exportRows(client, writer) }, migrations };
    const tables = await dump(client, database.ownerUrl, tool, writer);
    return { saved: { kind: 'dump', postgres, tool: tool.version, tables }, migrations };
  } finally {
    await client.end();
  }
}

/** pg_dump sees exactly what the counting transaction sees. */
async function dump(client: Client, url: string, tool: PgTool, writer: BackupWriter): Promise<readonly CountedTable[]> {
  const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
  await writer.addFolder('database');
  const target = `${writer.root}/${DUMP}`;
  await runPgTool(tool, url, ['--format=custom', `--snapshot=${rows[0]?.snapshot ?? ''}`, `--file=${target}`]);
  await writer.adopt(DUMP);
  const counted: CountedTable[] = [];
  for (const table of await listTables(client)) counted.push({ ...table, rows: await countRows(client, table) });
  return counted;
}

/** "18.4 (Debian 18.4-1)" → "18.4" */
async function serverVersion(client: Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  return rows[0]?.server_version.split(' ')[0] ?? '';
}
