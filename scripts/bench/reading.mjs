// Reading a paper on a thin line: the built product, with papers that went through its own intake, beside pdf.js' own
// viewer components with default options, given (a) the file as it was uploaded and (b) the product's reading copy.
// `-- --small` for a run of a few minutes; `-- --publish` writes table and picture to docs/performance.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built, number, withCookie, withInstallation } from './support/installation.mjs';
import { machine } from './support/machine.mjs';
import { corpus } from './support/reading/corpus.mjs';
import { growthOver } from './support/reading/growth.mjs';
import { takenIn } from './support/reading/papers-taken-in.mjs';
import { publish } from './support/reading/publish.mjs';
import { openCold, productArm, readOnce, referenceArm } from './support/reading/reading-arms.mjs';
import { referenceSite } from './support/reading/reference-site.mjs';
import { behind, shapedServer } from './support/reading/shaped-server.mjs';
import { slowBrowser } from './support/reading/slow-browser.mjs';
import { summary } from './support/reading/summary.mjs';
import { votingHall } from './support/voting-hall.mjs';

const asked = (flag) => process.argv.includes(flag);
const list = (name) => process.env[name]?.split(',') ?? null;
const settings = {
  size: asked('--small') ? 'small' : 'full',
  rounds: number('BENCH_ROUNDS', asked('--small') ? 1 : 5),
  cores: number('BENCH_CORES', 1),
  mbitPerSecond: number('BENCH_MBIT', 20),
  rttMs: number('BENCH_RTT', 40),
  limitMs: number('BENCH_LIMIT_MS', asked('--small') ? 30_000 : 150_000),
  files: number('BENCH_FILES', asked('--small') ? 0 : 20),
  only: list('BENCH_PAPERS'),
  arms: list('BENCH_ARMS') ?? ['product', 'referenceCopy', 'referenceUploaded'],
  poolSize: 10,
};
/** Papers whose opening by address, with nothing loaded before, is measured too. */
const COLD = ['scan-800', 'scan-240', 'text-300'];

export default async function reading() {
  const folder = mkdtempSync(join(tmpdir(), 'ecabinet-bench-papers-'));
  try {
    return await withInstallation(settings, (installation) => measure(installation, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure({ sql, start, startApi }, folder) {
  const { hall, papers, api } = await prepare({ sql, start, startApi }, folder);
  const line = { mbitPerSecond: settings.mbitPerSecond, rttMs: settings.rttMs };
  const ours = await shapedServer({ ...line, answer: behind(api.url), upgradeTo: api.url });
  const files = new Map(
    papers.flatMap(({ name, path, copy }) => [
      [`/uploaded/${name}.pdf`, path],
      [`/copy/${name}.pdf`, copy],
    ]),
  );
  const theirs = await shapedServer({ ...line, answer: referenceSite(files) });
  const slow = await slowBrowser(settings.cores);
  const reference = (kind) => referenceArm({ server: theirs, file: ({ name }) => `/${kind}/${name}.pdf` });
  const all = {
    product: productArm({ server: ours, cookie: hall.voters[1].token, meetingId: hall.id }),
    referenceCopy: reference('copy'),
    referenceUploaded: reference('uploaded'),
  };
  const arms = Object.fromEntries(settings.arms.map((name) => [name, all[name]]));
  try {
    const runs = [];
    for (const paper of papers) runs.push(await rounds(slow, arms, paper));
    const growth = settings.files > 0 ? await growthOver({ slow, arms, papers, files: settings.files }) : null;
    const results = { settings, quota: slow.quota, papers: runs.map(summary), growth };
    if (asked('--publish')) await publish({ machine: machine(), ...results });
    return results;
  } finally {
    await slow.close();
    await Promise.all([ours.stop(), theirs.stop()]);
  }
}

async function prepare({ sql, start, startApi }, folder) {
  const web = fileURLToPath(new URL('../../dist/web', import.meta.url));
  const room = { MEETING_MAX_MB: '4000' };
  const api = await startApi({ WEB_DIR: web, ...room });
  await start('dist/apps/worker/src/main.js', room);
  const contracts = await built('libs/contracts/src/index.js');
  const { createClient } = await built('libs/client/src/index.js');
  const { demoPaper } = await built('apps/cli/src/seed/papers/index.js');
  const clientOf = (token) => createClient({ baseUrl: api.url, name: 'bench', fetch: withCookie(token) });
  const hall = await votingHall({ sql, clientOf, contracts, members: 3 });
  const realPapers = process.env.ECABINET_PAPERS ?? null;
  if (realPapers === null) process.stderr.write('  ECABINET_PAPERS is not set: only papers made here are measured.\n');
  const made = await corpus({ folder, size: settings.size, realPapers, demoPaper, only: settings.only });
  const fetchAsMember = withCookie(hall.voters[1].token);
  const papers = await takenIn({
    sql,
    secretary: hall.secretary,
    meetingId: hall.id,
    itemId: hall.itemId,
    papers: made,
    folder,
    fileOf: (id, versionId) => fetchAsMember(`${api.url}/api/documents/${id}/versions/${versionId}/file`),
  });
  return { hall, papers, api };
}

/** The arms by turns, each first every other time. */
async function rounds(slow, arms, paper) {
  const names = Object.keys(arms);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  const cold = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < settings.rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const one = { slow, arm: arms[name], paper, limitMs: settings.limitMs };
      samples[name].push({
        load1: machine().load1,
        ...(await readOnce({ ...one, deep: name !== 'referenceUploaded' })),
      });
      if (COLD.includes(paper.name) && name !== 'referenceUploaded') cold[name].push(await openCold(one));
      process.stderr.write(`  ${paper.name} ${name}: ${JSON.stringify(samples[name].at(-1))}\n`);
    }
  }
  return { paper, samples, cold };
}
