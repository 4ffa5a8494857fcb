// A thousand votes over HTTP through the built api, beside a bare server that looks the session up and inserts one row with
// the same durability on the same PostgreSQL. Rounds of both follow each other in one run, so that both meet the same machine.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inFlight } from './support/in-flight.mjs';
import { startServer } from './support/processes.mjs';
import { median, quantile, rounded } from './support/statistics.mjs';
import { votingHall } from './support/voting-hall.mjs';

const number = (name, usual) => Number(process.env[name] ?? usual);
const settings = {
  votes: number('BENCH_VOTES', 1000),
  inFlight: number('BENCH_IN_FLIGHT', 100),
  rounds: number('BENCH_ROUNDS', 7),
  poolSize: 20,
};
const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);

export default async function votes() {
  const { startEmbeddedPostgres, migrate } = await built('libs/platform/src/index.js');
  const { migrations } = await built('apps/cli/src/migrations.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'ecabinet-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir, durability: 'full' });
  const sql = new pg.Pool({ connectionString: postgres.url('ecabinet', 'owner'), max: 2 });
  sql.on('error', () => undefined);
  const servers = [];
  try {
    await postgres.createDatabase('ecabinet');
    await migrate({ ownerUrl: postgres.url('ecabinet', 'owner'), appRole: 'ecabinet_app', migrations });
    await sql.query(
      `create table bare_votes (ballot_id uuid, voter_id uuid, choice text, at timestamptz, primary key (ballot_id, voter_id))`,
    );
    await sql.query(`grant select, insert on bare_votes to ecabinet_app`);
    const url = postgres.url('ecabinet', 'app');
    const api = await start(servers, 'dist/apps/api/src/main.js', url, { ECABINET_DATA: dataDir });
    const bare = await start(servers, 'scripts/bench/support/bare-votes-server.mjs', url, {});
    return await measure({ sql, api, bare, durability: await durabilityOf(sql) });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await sql.end();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function start(servers, script, databaseUrl, env) {
  const { pickFreePort } = await built('libs/platform/src/embedded-postgres/free-port.js');
  const port = await pickFreePort();
  const server = await startServer(script, {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: String(settings.poolSize),
    POOL_SIZE: String(settings.poolSize),
    ECABINET_DEMO: 'off',
    METRICS_PORT: '0',
    LOG_LEVEL: 'silent',
    PORT: String(port),
    ...env,
  });
  servers.push(server);
  return { ...server, url: `http://127.0.0.1:${port}` };
}

/** Both arms run with these. */
async function durabilityOf(sql) {
  const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'server_version'];
  const { rows } = await sql.query(`select name, setting from pg_settings where name = any($1)`, [names]);
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}

async function measure({ sql, api, bare, durability }) {
  const { createClient, Http } = await built('libs/client/src/index.js');
  const contracts = await built('libs/contracts/src/index.js');
  const withCookie = (token) => (address, init) =>
    fetch(address, { ...init, headers: { ...init.headers, cookie: `ecab=${token}` } });
  const clientOf = (token) => createClient({ baseUrl: api.url, name: 'bench', fetch: withCookie(token) });
  const hall = await votingHall({ sql, clientOf, contracts, members: settings.votes });
  const electors = hall.voters.map(({ token }) => ({
    product: clientOf(token),
    bare: new Http({ baseUrl: bare.url, name: 'bench', fetch: withCookie(token) }),
  }));

  const arms = {
    bare: () => bareRound(bare, electors),
    product: () => productRound(api, electors, hall),
  };
  // The first round of each warms connections, plans and compilers; it is not counted.
  await arms.bare();
  await arms.product();
  const rounds = { bare: [], product: [] };
  for (let round = 0; round < settings.rounds; round += 1) {
    const order = round % 2 === 0 ? ['bare', 'product'] : ['product', 'bare'];
    for (const arm of order) rounds[arm].push(await arms[arm]());
  }
  return summary(rounds, durability);
}

async function bareRound(server, electors) {
  const ballotId = randomUUID();
  return timed(server, electors, ({ bare }) => bare.post('/votes', {}, { ballotId, choice: 'for' }));
}

async function productRound(server, electors, hall) {
  const ballotId = await hall.open();
  const vote = { choice: 'for', opinion: null };
  const round = await timed(server, electors, ({ product }) => product.voting.cast(ballotId, vote));
  const began = performance.now();
  const { details } = await hall.secretary.voting.close(ballotId);
  const closeMs = performance.now() - began;
  if (details.result.tally.groups.for !== electors.length) throw new Error('a vote is missing from the result');
  return { ...round, closeMs };
}

async function timed(server, electors, vote) {
  const cpuBefore = server.cpuMs();
  const { totalMs, durations } = await inFlight(electors, settings.inFlight, vote);
  return { totalMs, durations, cpuMs: server.cpuMs() - cpuBefore };
}

function summary(rounds, durability) {
  const of = (arm) => {
    const durations = arm.flatMap((round) => round.durations);
    return {
      totalMsMedian: rounded(median(arm.map((round) => round.totalMs))),
      totalMs: arm.map((round) => rounded(round.totalMs)),
      oneVoteMsMedian: rounded(median(durations)),
      oneVoteMs95: rounded(quantile(durations, 0.95)),
      serverCpuMsMedian: rounded(median(arm.map((round) => round.cpuMs))),
    };
  };
  const [product, bare] = [of(rounds.product), of(rounds.bare)];
  return {
    settings,
    durability,
    product: { ...product, closeMsMedian: rounded(median(rounds.product.map((round) => round.closeMs))) },
    bare,
    ratio: Math.round((product.totalMsMedian / bare.totalMsMedian) * 100) / 100,
  };
}
