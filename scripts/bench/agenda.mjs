// Opening a large meeting: everything a tablet shows of it, as a member gets it, beside a bare server that reads items,
// people and papers with one statement written by hand on the same PostgreSQL.
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
import { papersOnTheTable } from './support/papers-on-the-table.mjs';
import { median, quantile, rounded } from './support/statistics.mjs';
import { votingHall } from './support/voting-hall.mjs';

const settings = {
  items: number('BENCH_ITEMS', 60),
  papers: number('BENCH_PAPERS', 300),
  people: number('BENCH_PEOPLE', 200),
  openings: number('BENCH_OPENINGS', 200),
  inFlight: number('BENCH_IN_FLIGHT', 10),
  rounds: number('BENCH_ROUNDS', 7),
  poolSize: 20,
};

export default function agenda() {
  return withInstallation(settings, async ({ sql, start, startApi }) => {
    const [api, bare] = [await startApi(), await start('scripts/bench/support/bare-agenda-server.mjs')];
    const contracts = await built('libs/contracts/src/index.js');
    const { createClient } = await built('libs/client/src/index.js');
    const clientOf = (token) => createClient({ baseUrl: api.url, name: 'bench', fetch: withCookie(token) });
    const hall = await votingHall({ sql, clientOf, contracts, members: settings.people });
    await furnish(sql, hall);
    const readers = Array.from({ length: settings.openings }, (_, at) => hall.voters[at % hall.voters.length].token);
    const path = { product: `/api/meetings/${hall.id}/snapshot`, bare: `/${hall.id}` };
    const bytes = {
      product: await whole(api.url + path.product, readers[0]),
      bare: await whole(bare.url + path.bare, readers[0]),
    };
    const rounds = await interleaved(
      {
        bare: () => openings(bare, path.bare, readers),
        product: () => openings(api, path.product, readers),
      },
      settings.rounds,
    );
    return summary(rounds, bytes, await durabilityOf(sql));
  });
}

async function furnish(sql, { secretary, id, itemId }) {
  const item = { parentId: null, isSecret: false, presenterSeatId: null, owningUnitId: null, minutesPlanned: 5 };
  const items = Array.from({ length: settings.items - 1 }, (_, at) => ({
    ...item,
    title: `Nội dung thứ ${at + 2} của phiên họp`,
    hasVote: false,
  }));
  const added = await secretary.meetings.addItems(id, { items });
  const itemIds = [itemId, ...added.map((one) => one.id)];
  await papersOnTheTable({ sql, secretary, meetingId: id, itemIds, count: settings.papers });
  await sql.query('analyze');
}

async function whole(address, token) {
  const response = await withCookie(token)(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.arrayBuffer()).byteLength;
}

async function openings(server, path, readers) {
  const cpuBefore = server.cpuMs();
  const { totalMs, durations } = await inFlight(readers, settings.inFlight, (token) => whole(server.url + path, token));
  return { totalMs, durations, cpuMs: server.cpuMs() - cpuBefore };
}

function summary(rounds, bytes, durability) {
  const of = (name) => {
    const durations = rounds[name].flatMap((round) => round.durations);
    return {
      answerBytes: bytes[name],
      totalMsMedian: rounded(median(rounds[name].map((round) => round.totalMs))),
      oneOpeningMsMedian: rounded(median(durations)),
      oneOpeningMs95: rounded(quantile(durations, 0.95)),
      serverCpuMsPerOpening: rounded(median(rounds[name].map((round) => round.cpuMs / settings.openings))),
    };
  };
  const [product, bare] = [of('product'), of('bare')];
  return { settings, durability, product, bare, ratio: ratio(product.totalMsMedian, bare.totalMsMedian) };
}
