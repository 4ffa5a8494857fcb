// A page turned by the presenter until it is on every tablet of the hall: the product (session, rights, a durable numbered
// event, then the sockets) beside a bare socket.io room that keeps nothing. Turns of both follow each other in one run.
import { io } from 'socket.io-client';
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
  tablets: number('BENCH_TABLETS', 200),
  turns: number('BENCH_TURNS', 20),
  rounds: number('BENCH_ROUNDS', 7),
  poolSize: 20,
};
/** Readers are told at most five times a second: a turn waits until the one before is long told, in both arms. */
const BETWEEN_MS = 210;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export default function live() {
  return withInstallation(settings, async ({ sql, start, startApi }) => {
    const [api, bare] = [await startApi(), await start('scripts/bench/support/bare-room-server.mjs')];
    const durability = await durabilityOf(sql);
    const contracts = await built('libs/contracts/src/index.js');
    const { createClient, Http, LiveClient } = await built('libs/client/src/index.js');
    const clientOf = (token) => createClient({ baseUrl: api.url, name: 'bench', fetch: withCookie(token) });
    const hall = await votingHall({ sql, clientOf, contracts, members: settings.tablets });
    const product = await productHall({ sql, api, hall, clientOf, LiveClient });
    const room = await bareHall({ bare, Http });
    const rounds = await interleaved(
      { bare: () => turns(bare, room), product: () => turns(api, product) },
      settings.rounds,
    );
    [...product.close, ...room.close].forEach((close) => close());
    return summary(rounds, durability);
  });
}

/** Counts who has page `n`; `everybody(n)` resolves when all have. */
class Arrivals {
  counts = new Map();
  waiting = new Map();
  constructor(tablets) {
    this.tablets = tablets;
  }
  arrived(n) {
    const count = (this.counts.get(n) ?? 0) + 1;
    this.counts.set(n, count);
    if (count === this.tablets) this.waiting.get(n)?.();
  }
  everybody(n) {
    return new Promise((resolve) => this.waiting.set(n, resolve));
  }
}

async function productHall({ sql, api, hall, clientOf, LiveClient }) {
  const { secretary, id, itemId, voters } = hall;
  const { documentId, versionId } = await papersOnTheTable({
    sql,
    secretary,
    meetingId: id,
    itemIds: [itemId],
    count: 1,
  });
  await secretary.meetings.beginItem(id, itemId);
  const presenter = clientOf(voters[0].token);
  const { epoch } = await secretary.presenting.handOver(id, { seatId: await seatOf(presenter, id), insteadOf: null });
  const arrivals = new Arrivals(settings.tablets);
  const close = [];
  for (const { token } of voters) {
    const { positions } = await clientOf(token).meetings.snapshot(id);
    await new Promise((resolve) => {
      const tablet = new LiveClient(
        { baseUrl: api.url, cookie: `ecab=${token}` },
        {
          onEvent: ({ event, view }) => event === 'presenting.page-shown' && arrivals.arrived(view.presentation.n),
          onStatus: (status) => status === 'live' && resolve(),
        },
      );
      tablet.follow(positions);
      close.push(() => tablet.close());
    });
  }
  const show = (n) =>
    presenter.presenting.show(id, { documentId, versionId, page: 1 + (n % 12), rect: null, epoch, n });
  return { arrivals, show, close, n: 0 };
}

async function seatOf(client, meetingId) {
  return (await client.meetings.snapshot(meetingId)).meeting.mySeatIds[0];
}

async function bareHall({ bare, Http }) {
  const arrivals = new Arrivals(settings.tablets);
  const close = [];
  for (let at = 0; at < settings.tablets; at += 1) {
    const socket = io(bare.url, { transports: ['websocket'], forceNew: true });
    socket.on('event', ({ n }) => arrivals.arrived(n));
    await new Promise((resolve) => socket.once('joined', resolve));
    close.push(() => socket.close());
  }
  const http = new Http({ baseUrl: bare.url, name: 'bench' });
  // As long as the product's event.
  const view = 'x'.repeat(600);
  return { arrivals, show: (n) => http.post('/show', {}, { n, view }), close, n: 0 };
}

async function turns(server, arm) {
  const cpuBefore = server.cpuMs();
  const [answered, everywhere] = [[], []];
  for (let turn = 0; turn < settings.turns; turn += 1) {
    await pause(BETWEEN_MS);
    arm.n += 1;
    const all = arm.arrivals.everybody(arm.n);
    const began = performance.now();
    await arm.show(arm.n);
    answered.push(performance.now() - began);
    await all;
    everywhere.push(performance.now() - began);
  }
  return { answered, everywhere, cpuMs: server.cpuMs() - cpuBefore };
}

function summary(rounds, durability) {
  const of = (arm) => {
    const everywhere = arm.flatMap((round) => round.everywhere);
    return {
      onEveryTabletMsMedian: rounded(median(everywhere)),
      onEveryTabletMs95: rounded(quantile(everywhere, 0.95)),
      presenterAnsweredMsMedian: rounded(median(arm.flatMap((round) => round.answered))),
      serverCpuMsPerTurnMedian: rounded(median(arm.map((round) => round.cpuMs / settings.turns))),
    };
  };
  const [product, bare] = [of(rounds.product), of(rounds.bare)];
  return {
    settings,
    durability,
    product,
    bare,
    ratio: ratio(product.onEveryTabletMsMedian, bare.onEveryTabletMsMedian),
  };
}
