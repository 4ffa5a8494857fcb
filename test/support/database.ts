import { type EmbeddedPostgres, migrate, startEmbeddedPostgres } from '@app/platform';
import pg from 'pg';
import { migrations } from '../../apps/cli/src/migrations.js';

const TEMPLATE = 'ecabinet_template';

export interface TestDatabase {
  readonly name: string;
  /** As the application role: no DDL, like in production. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
}

let started: Promise<EmbeddedPostgres> | null = null;

/** The real PostgreSQL of this run, with one migrated template database. Started by whoever comes first. */
function testPostgres(): Promise<EmbeddedPostgres> {
  const dataDir = process.env['ECABINET_TEST_RUN'];
  if (!dataDir) throw new Error('run the tests with Jest: its globalSetup names the folder of the run');
  return (started ??= startEmbeddedPostgres({ dataDir, durability: 'relaxed' }).then(async (server) => {
    await makeTemplate(server);
    return server;
  }));
}

/** Under a lock of the server: several Jest workers arrive at once. */
async function makeTemplate(server: EmbeddedPostgres): Promise<void> {
  const lock = new pg.Client({ connectionString: server.url('postgres', 'superuser') });
  await lock.connect();
  try {
    await lock.query(`select pg_advisory_lock(20261126)`);
    const { rowCount } = await lock.query(`select 1 from pg_database where datname = $1`, [TEMPLATE]);
    if (rowCount) return;
    const draft = `${TEMPLATE}_draft`;
    await server.dropDatabase(draft);
    await server.createDatabase(draft);
    await migrate({ ownerUrl: server.url(draft, 'owner'), appRole: 'ecabinet_app', migrations });
    await lock.query(`alter database ${draft} rename to ${TEMPLATE}`);
  } finally {
    await lock.end();
  }
}

/** A database of its own, cloned from the migrated template in milliseconds. */
export async function cloneDatabase(name: string): Promise<TestDatabase> {
  const server = await testPostgres();
  await server.createDatabase(name, { template: TEMPLATE });
  return {
    name,
    url: server.url(name, 'app'),
    ownerUrl: server.url(name, 'owner'),
    superuserUrl: server.url('postgres', 'superuser'),
  };
}

/** The database shared by the test files of one Jest worker; each test builds its own meeting in it. */
export const workerDatabase = (): Promise<TestDatabase> =>
  cloneDatabase(`ecabinet_w${process.env['JEST_WORKER_ID'] ?? '0'}`);
