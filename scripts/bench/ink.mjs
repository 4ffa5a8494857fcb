// Writing with a pen: strokes on a paper in the built product, with 0, 500 and 5,000 marks on it, beside a bare page with
// one canvas that draws the same moves with nothing else on it, in the same browser and by turns. Own timers, in the
// page: Event Timing does not report moves of a pointer. `frame`: from the dispatch of an event to the first task after
// the next frame. `script`: what the handlers of the event took.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built, number, withCookie, withInstallation } from './support/installation.mjs';
import { barePage, timers } from './support/ink/in-page.mjs';
import { pen } from './support/ink/pen.mjs';
import { writeMarks } from './support/ink/marks.mjs';
import { takenIn } from './support/reading/papers-taken-in.mjs';
import { slowBrowser } from './support/reading/slow-browser.mjs';
import { median, quantile, rounded } from './support/statistics.mjs';
import { votingHall } from './support/voting-hall.mjs';

const settings = {
  rounds: number('BENCH_ROUNDS', 3),
  strokes: number('BENCH_STROKES', 8),
  movesPerStroke: number('BENCH_MOVES', 60),
  cores: number('BENCH_CORES', 1),
  marks: (process.env.BENCH_MARKS ?? '0,500,5000').split(',').map(Number),
  poolSize: 10,
};

export default async function ink() {
  const folder = mkdtempSync(join(tmpdir(), 'ecabinet-bench-ink-'));
  try {
    return await withInstallation(settings, (installation) => measure(installation, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure({ sql, start, startApi }, folder) {
  const api = await startApi({ WEB_DIR: fileURLToPath(new URL('../../dist/web', import.meta.url)) });
  await start('dist/apps/worker/src/main.js');
  const { hall, papers } = await prepare({ sql, api, folder });
  const bare = await serveBare();
  const slow = await slowBrowser(settings.cores);
  const arms = {
    bare: () => bareRound(slow, bare.url),
    ...Object.fromEntries(
      papers.map((paper) => [`product${paper.marks}`, () => productRound(slow, { api, hall, paper })]),
    ),
  };
  const samples = Object.fromEntries(Object.keys(arms).map((name) => [name, []]));
  try {
    for (let round = 0; round < settings.rounds; round += 1) {
      const names = round % 2 === 0 ? Object.keys(arms) : Object.keys(arms).reverse();
      for (const name of names) {
        samples[name].push(await arms[name]());
        process.stderr.write(`  ${name}: ${JSON.stringify(summary([samples[name].at(-1)]))}\n`);
      }
    }
  } finally {
    await slow.close();
    await bare.stop();
  }
  const of = Object.fromEntries(Object.entries(samples).map(([name, rounds]) => [name, summary(rounds)]));
  return { settings, quota: slow.quota, ...of };
}

async function prepare({ sql, api, folder }) {
  const contracts = await built('libs/contracts/src/index.js');
  const { createClient, encodeStroke } = await built('libs/client/src/index.js');
  const { demoPaper } = await built('apps/cli/src/seed/papers/index.js');
  const clientOf = (token) => createClient({ baseUrl: api.url, name: 'bench', fetch: withCookie(token) });
  const hall = await votingHall({ sql, clientOf, contracts, members: 2 });
  const order = { title: 'Báo cáo', body: 'Ủy ban nhân dân tỉnh Sông Hiền', unit: 'Sở Tài chính', number: '1/BC-STC' };
  const path = join(folder, 'report.pdf');
  writeFileSync(path, await demoPaper('report', { ...order, date: new Date('2026-11-20T00:00:00Z'), seed: 7 }));
  const token = hall.voters[1].token;
  const taken = await takenIn({
    ...{ sql, secretary: hall.secretary, meetingId: hall.id, itemId: hall.itemId, folder },
    papers: settings.marks.map((marks) => ({ name: `${marks} marks`, path })),
    fileOf: (id, versionId) => withCookie(token)(`${api.url}/api/documents/${id}/versions/${versionId}/file`),
  });
  const papers = taken.map((paper, at) => ({ ...paper, marks: settings.marks[at] }));
  for (const paper of papers) await writeMarks({ client: clientOf(token), paper, encodeStroke });
  return { hall, papers };
}

async function productRound(slow, { api, hall, paper }) {
  const { token } = hall.voters[1];
  const context = await slow.browser.newContext({ viewport: { width: 1366, height: 1024 }, serviceWorkers: 'block' });
  await context.addCookies([{ name: 'ecab', value: token, url: api.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`${api.url}/meetings/${hall.id}/papers/${paper.documentId}`);
  await page.locator('.page canvas').first().waitFor();
  await page.getByRole('toolbar').waitFor();
  const shown = () => page.locator('[data-mark]').count();
  while ((await shown()) < paper.marksNear) await page.waitForTimeout(200);
  const result = await write(page);
  const turns = await pageTurns(page);
  await context.close();
  return { ...result, turns };
}

async function bareRound(slow, url) {
  const context = await slow.browser.newContext({ viewport: { width: 1366, height: 1024 } });
  const page = await context.newPage();
  await page.goto(url);
  const result = await write(page);
  await context.close();
  return { ...result, turns: [] };
}

/** Every move waits for its frame, as a hand does. */
async function write(page) {
  await page.evaluate(timers);
  await (await pen(page)).strokes(settings);
  return page.evaluate('globalThis.inkTimes');
}

/** Milliseconds from the key to the first task after the next frame. */
async function pageTurns(page) {
  const turns = [];
  for (let at = 0; at < 8; at += 1) {
    const key = at < 4 ? 'ArrowRight' : 'ArrowLeft';
    turns.push(await page.evaluate(`globalThis.turnTime('${key}')`));
  }
  return turns;
}

async function serveBare() {
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(barePage));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => new Promise((done) => server.close(done)) };
}

function summary(rounds) {
  const all = (of) => rounds.flatMap(of);
  const told = (values) =>
    values.length === 0
      ? null
      : { median: rounded(median(values)), p95: rounded(quantile(values, 0.95)), max: rounded(Math.max(...values)) };
  return {
    moves: all(({ moves }) => moves).length,
    frameMs: told(all(({ moves }) => moves.map(({ frame }) => frame))),
    scriptMs: told(all(({ moves }) => moves.map(({ script }) => script))),
    penUpScriptMs: told(all(({ ups }) => ups)),
    pageTurnMs: told(all(({ turns }) => turns)),
  };
}
