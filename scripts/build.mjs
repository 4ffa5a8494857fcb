// Builds what changed since the last build: the server (api, worker, cli, migrations) and the web app, each by its own
// hash of sources. A build appears whole, by renaming, and `npm start` and `npm test` may ask for it at the same time.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPidLock } from './pid-lock.mjs';
import { main, Problem, step } from './progress.mjs';
import { runQuietly } from './run-quietly.mjs';
import { sourcesHash } from './sources-hash.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const workshop = join(root, '.cache/build');
const shared = ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json', 'scripts/build.mjs'];

const parts = [
  {
    name: 'server',
    title: 'Building the server',
    sources: [
      'apps/api',
      'apps/worker',
      'apps/cli',
      'libs',
      'migrations',
      'nest-cli.json',
      'tsconfig.build.json',
      ...shared,
    ],
    outputs: ['apps', 'libs', 'migrations'],
    build: buildServer,
  },
  {
    name: 'web',
    title: 'Building the web app',
    sources: ['apps/web', 'libs/contracts', 'libs/client', ...shared],
    outputs: ['web'],
    build: buildWeb,
  },
];

/** Brings `dist` up to date; silent when it is. */
export async function build() {
  if (outdatedParts().length === 0) return;
  await withPidLock(join(root, '.cache/build.lock'), async () => {
    for (const part of outdatedParts()) await step(part.title, () => buildPart(part));
  });
}

function outdatedParts() {
  return parts
    .filter((part) => part.name !== 'web' || existsSync(join(root, 'apps/web/index.html')))
    .filter((part) => !isCurrent(part));
}

function isCurrent(part) {
  const stamp = stampOf(part);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash(root, part.sources);
}

const stampOf = (part) => join(dist, `.${part.name}-sources`);

async function buildPart(part) {
  const fresh = join(workshop, part.name);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  // Taken before the build: what is edited meanwhile is built next time.
  const hash = sourcesHash(root, part.sources);
  await part.build(fresh);
  rmSync(stampOf(part), { force: true });
  for (const output of part.outputs) replace(join(fresh, output), join(dist, output));
  writeFileSync(stampOf(part), hash);
  rmSync(fresh, { recursive: true, force: true });
}

function replace(fresh, live) {
  const old = join(workshop, `old-${process.pid}`);
  mkdirSync(dirname(live), { recursive: true });
  if (existsSync(live)) renameSync(live, old);
  if (existsSync(fresh)) renameSync(fresh, live);
  rmSync(old, { recursive: true, force: true });
}

async function buildServer(fresh) {
  // The metadata of a moved class would fail the type check that is to make it anew.
  rmSync(join(root, 'apps/api/src/metadata.ts'), { force: true });
  const config = join(workshop, 'tsconfig.json');
  writeFileSync(config, JSON.stringify(redirected(fresh)));
  await run('The server', 'nest', ['build', 'api', '--type-check', '--path', relative(root, config)]);
}

/** tsconfig.build.json with another output folder; `exclude` is repeated, as its paths belong to the file that has it. */
function redirected(outDir) {
  const original = JSON.parse(readFileSync(join(root, 'tsconfig.build.json'), 'utf8'));
  const absolute = (path) => join(root, path);
  return {
    extends: join(root, 'tsconfig.build.json'),
    compilerOptions: { outDir, rootDir: root },
    include: original.include.map(absolute),
    exclude: original.exclude.map(absolute),
  };
}

async function buildWeb(fresh) {
  await run('The web app', 'vite', ['build', join(root, 'apps/web'), '--outDir', join(fresh, 'web'), '--emptyOutDir']);
}

async function run(what, command, args) {
  const bin = join(root, 'node_modules/.bin', command);
  const { code, output } = await runQuietly(bin, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', NODE_ENV: 'production' },
  });
  if (code === 0) return;
  throw new Problem(
    `${what} could not be built:\n${output.trim()}`,
    'Correct the sources, or check out a released state with git.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(build);
