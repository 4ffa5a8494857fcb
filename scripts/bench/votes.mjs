// A thousand votes over HTTP through the built api, beside a bare server that looks the session up and inserts one row with
// the same durability on the same PostgreSQL. Rounds of both follow each other in one run, so that both meet the same machine.
import { randomUUID } from 'node:crypto';
import { inFlight } from './support/in-flight.mjs';
import {
  built,
  durabilityOf,
  interleaved,
  number,
  ratio,
  withCookie,
  withInstallation,
} from './support/installation.mjs';
import { median, quantile, rounded } from './support/statistics.mjs';
import { votingHall } from './support/voting-hall.mjs';

const settings = {
  votes: number('BENCH_VOTES', 1000),
  inFlight: number('BENCH_IN_FLIGHT', 100),
  rounds: number('BENCH_ROUNDS', 7),
  poolSize: 20,
};

export default function votes() {
  return withInstallation(settings, async ({ sql, start, startApi }) => {
    await sql.query(
      `create table bare_votes (ballot_id uuid, voter_id uuid, choice text, at timestamptz, primary key (ballot_id, voter_id))`,
    );
    await sql.query(`grant select, insert on bare_votes to ecabinet_app`);
    const [api, bare] = [await startApi(), await start('scripts/bench/support/bare-votes-server.mjs')];
    return measure({ sql, api, bare, durability: await durabilityOf(sql) });
  });
}

async function measure({ sql, api, bare, durability }) {
  const { createClient, Http } = await built('libs/client/src/index.js');
  const contracts = await built('libs/contracts/src/index.js');
  const clientOf = (token) => createClient({ baseUrl: api.url, name: 'bench', fetch: withCookie(token) });
  const hall = await votingHall({ sql, clientOf, contracts, members: settings.votes });
  const electors = hall.voters.map(({ token }) => ({
    product: clientOf(token),
    bare: new Http({ baseUrl: bare.url, name: 'bench', fetch: withCookie(token) }),
  }));

  const rounds = await interleaved(
    { bare: () => bareRound(bare, electors), product: () => productRound(api, electors, hall) },
    settings.rounds,
  );
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
    ratio: ratio(product.totalMsMedian, bare.totalMsMedian),
  };
}
