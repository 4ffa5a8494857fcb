import { PgBoss } from 'pg-boss';
import { DataSource, type MigrationInterface } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';

/** Tables where the application may only read and insert: what was recorded stays. */
const APPEND_ONLY = [
  'audit_outbox',
  'sign_in_journal',
  'meeting_acts',
  'attendance_journal',
  'invitation_journal',
  'ballot_electors',
];
/** Tables where the application only reads; votes come in by the function `cast_vote` alone. */
const READ_ONLY = ['migrations', 'votes'];

export type MigrationClass = new () => MigrationInterface;

export interface MigrateOptions {
  /** Connection as the owner role, the only one with DDL. */
  readonly ownerUrl: string;
  readonly appRole: string;
  readonly migrations: readonly MigrationClass[];
}

/**
 * Brings a database to the newest schema, then sets the application role's rights again (idempotent).
 * @returns the names of the migrations that ran now
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const dataSource = new DataSource({
    ...dataSourceOptions({ url: options.ownerUrl, poolSize: 2, applicationName: 'ecabinet-migrate', role: 'cli' }),
    migrations: [...options.migrations],
    migrationsTransactionMode: 'each',
  });
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations();
    await installJobs(options.ownerUrl);
    await grantRights(dataSource, options.appRole);
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** pg-boss keeps its own schema version; the owner makes and upgrades it. */
async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false, max: 2 });
  await boss.start();
  await boss.stop({ graceful: false });
}

async function grantRights(dataSource: DataSource, appRole: string): Promise<void> {
  const role = `"${appRole.replaceAll('"', '""')}"`;
  const statements = [
    `grant usage on schema public, pgboss to ${role}`,
    `grant select, insert, update, delete on all tables in schema public, pgboss to ${role}`,
    `grant usage, select on all sequences in schema public, pgboss to ${role}`,
    `grant execute on all functions in schema public, pgboss to ${role}`,
    ...READ_ONLY.map((table) => `revoke insert, update, delete, truncate on table ${table} from ${role}`),
    ...APPEND_ONLY.map((table) => `revoke update, delete, truncate on table ${table} from ${role}`),
  ];
  for (const statement of statements) await dataSource.query(statement);
}
