import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startServer } from './processes.mjs';

/** A module of the build, e.g. `libs/client/src/index.js`. */
export const built = (path) => import(new URL(`../../../dist/${path}`, import.meta.url).href);

/** A whole number from the environment, or the usual one. */
export const number = (name, usual) => Number(process.env[name] ?? usual);

/** A `fetch` that carries the cookie of a session, for the product and for the reference alike. */
export const withCookie = (token) => (address, init) =>
  fetch(address, { ...init, headers: { ...init?.headers, cookie: `ecab=${token}` } });

/**
 * PostgreSQL with full durability and a migrated database in a folder of its own, for as long as `work` lasts.
 * `start(script, env)` starts a server in front of it; both arms of a bench run on the same PostgreSQL.
 */
export async function withInstallation({ poolSize }, work) {
  const { startEmbeddedPostgres, migrate } = await built('libs/platform/src/index.js');
  const { pickFreePort } = await built('libs/platform/src/embedded-postgres/free-port.js');
  const { migrations } = await built('apps/cli/src/migrations.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'ecabinet-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir, durability: 'full' });
  const sql = new pg.Pool({ connectionString: postgres.url('ecabinet', 'owner'), max: 2 });
  sql.on('error', () => undefined);
  const servers = [];
  const start = async (script, env = {}) => {
    const port = await pickFreePort();
    const server = await startServer(script, {
      DATABASE_URL: postgres.url('ecabinet', 'app'),
      DATABASE_POOL_SIZE: String(poolSize),
      POOL_SIZE: String(poolSize),
      ECABINET_DATA: dataDir,
      ECABINET_DEMO: 'off',
      METRICS_PORT: '0',
      LOG_LEVEL: 'silent',
      PORT: String(port),
      ...env,
    });
    servers.push(server);
    return { ...server, url: `http://127.0.0.1:${port}` };
  };
  try {
    await postgres.createDatabase('ecabinet');
    await migrate({ ownerUrl: postgres.url('ecabinet', 'owner'), appRole: 'ecabinet_app', migrations });
    return await work({ sql, start, startApi: (env) => start('dist/apps/api/src/main.js', env) });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await sql.end();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What both arms run with. */
export async function durabilityOf(sql) {
  const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'server_version'];
  const { rows } = await sql.query(`select name, setting from pg_settings where name = any($1)`, [names]);
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}

/** One round of each arm to warm up, uncounted; then rounds in turn, each arm first every other time. */
export async function interleaved(arms, count) {
  const names = Object.keys(arms);
  for (const name of names) await arms[name]();
  const rounds = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) rounds[name].push(await arms[name]());
  }
  return rounds;
}

/** How many times as long the product takes, to two places. */
export const ratio = (product, bare) => Math.round((product / bare) * 100) / 100;
