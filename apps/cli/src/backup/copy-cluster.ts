import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { type EmbeddedPostgres } from '@app/platform';
import { OperatorError } from '../operator-error.js';
import { type BackupWriter } from './backup-writer.js';

/** Where the cluster's files lie in a backup. */
export const CLUSTER = 'database/cluster';

// What a server makes anew at its start, or what belongs to the running process.
const EMPTIED = [
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
];
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|pgsql_tmp.*|pg_internal\.init.*)$/;
const WAL_SEGMENT = /^[0-9A-F]{24}$/;
// Read last: it must not be older than any file it describes.
const CONTROL_FILE = 'global/pg_control';

/**
 * Copies the files of a running embedded server while it goes on working. The log written meanwhile is copied too, so
 * that a server started on the copy repeats it and stands at the end of the backup.
 */
export async function copyCluster(server: EmbeddedPostgres, writer: BackupWriter): Promise<void> {
  const client = new Client({ connectionString: server.url('postgres', 'superuser') });
  await client.connect();
  try {
    // Until this connection ends, the server keeps the log from here on, however much is written.
    await client.query(`select pg_create_physical_replication_slot($1, true, true)`, [`ecab_backup_${process.pid}`]);
    await client.query(`select pg_backup_start('ecab backup', true)`);
    await copyFolder(writer, server.clusterDir, '');
    await copyIfThere(writer, server.clusterDir, CONTROL_FILE);
    const { rows } = await client.query<{ labelfile: string; last: string }>(
      `select labelfile, pg_walfile_name(lsn) as last from pg_backup_stop(false)`,
    );
    const { labelfile = '', last = '' } = rows[0] ?? {};
    await writer.add(`${CLUSTER}/backup_label`, Readable.from([Buffer.from(labelfile)]));
    await copyLog(writer, server.clusterDir, firstSegment(labelfile), last);
  } finally {
    await client.end();
  }
}

async function copyFolder(writer: BackupWriter, cluster: string, folder: string): Promise<void> {
  await writer.addFolder(join(CLUSTER, folder));
  for (const entry of readdirSync(join(cluster, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (EMPTIED.includes(folder)) {
      // The log's own folders must exist; a slot's folder would be taken for a broken slot.
      if (entry.isDirectory() && folder === 'pg_wal') await writer.addFolder(join(CLUSTER, path));
    } else if (entry.isDirectory()) {
      await copyFolder(writer, cluster, path);
    } else if (path !== CONTROL_FILE && !LEFT_OUT.test(entry.name)) {
      await copyIfThere(writer, cluster, path);
    }
  }
}

/** A table dropped during the backup takes its file away: the log tells the copy about it. */
async function copyIfThere(writer: BackupWriter, cluster: string, path: string): Promise<void> {
  try {
    await writer.addCopy(join(CLUSTER, path), join(cluster, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function copyLog(writer: BackupWriter, cluster: string, first: string, last: string): Promise<void> {
  const segments = readdirSync(join(cluster, 'pg_wal')).filter(
    (name) => WAL_SEGMENT.test(name) && name >= first && name <= last,
  );
  if (!segments.includes(first) || !segments.includes(last)) {
    throw new OperatorError('PostgreSQL did not keep the log of the backup.', 'Repeat the backup.');
  }
  for (const name of segments) await writer.addCopy(`${CLUSTER}/pg_wal/${name}`, join(cluster, 'pg_wal', name));
}

/** "START WAL LOCATION: 0/2000028 (file 000000010000000000000002)" */
function firstSegment(label: string): string {
  return /\(file ([0-9A-F]{24})\)/.exec(label)?.[1] ?? '';
}
