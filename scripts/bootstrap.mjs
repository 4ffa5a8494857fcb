// Runs before `npm start`, `npm test` and `npm run build`, on whatever Node the machine has: installs what is missing
// and says nothing when nothing is. Node's own modules only.
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installTestPackages } from './debian-packages.mjs';
import { withPidLock } from './pid-lock.mjs';
import { holdsWhatTheLockNames } from './installed-packages.mjs';
import { main, Problem, step } from './progress.mjs';
import { runQuietly } from './run-quietly.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.ecabinet-installed');
const localNode = join(modules, '.bin/node');
const isLinux = process.platform === 'linux';

await main(async () => {
  checkVersions();
  if (!isInstalled()) await withPidLock(join(root, '.cache/install.lock'), installUnlessDone, sayWaiting);
  if (process.argv[2] === 'test') await installTestPackages();
});

function checkVersions() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    throw new Problem(
      `This is Node ${process.versions.node}; the installation needs Node 20 or later.`,
      'Install a newer Node (https://nodejs.org), then repeat the command.',
    );
  }
  const npm = /npm\/(\d+)/.exec(process.env.npm_config_user_agent ?? '')?.[1];
  if (npm !== undefined && Number(npm) < 10) {
    throw new Problem(
      `This is npm ${npm}; the installation needs npm 10 or later.`,
      'Run "npm install --global npm@10", then repeat the command.',
    );
  }
}

/** What the installation depends on: the lock, and the machine for which npm chose binaries. */
function wanted() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return `${hash.digest('hex')} ${process.platform} ${process.arch}\n`;
}

function isInstalled() {
  if (carriesNode() && !existsSync(localNode)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return true;
  // A developer's own `npm install` need not be repeated.
  if (!holdsWhatTheLockNames(root)) return false;
  writeFileSync(stamp, wanted());
  return true;
}

function sayWaiting(pid) {
  process.stdout.write(`  Waiting for the installation that process ${pid} is doing …\n`);
}

async function installUnlessDone() {
  if (isInstalled()) return;
  await step('Installing packages (a minute or two the first time)', install);
}

async function install() {
  checkWritable();
  const [command, ...args] = npmCommand();
  // Install scripts stay off whatever npm's version: nothing here needs one, and one of them only counts downloads.
  const options = [
    'ci',
    '--include=optional',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { code, output } = await runQuietly(command, [...args, ...options], {
    cwd: root,
    env: { ...process.env, npm_config_yes: 'true' },
  });
  if (code !== 0) throw explain(output);
  await linkNode();
  writeFileSync(stamp, wanted());
}

function checkWritable() {
  try {
    mkdirSync(modules, { recursive: true });
    writeFileSync(join(modules, '.write-test'), '');
    rmSync(join(modules, '.write-test'));
  } catch (error) {
    throw new Problem(`${modules} cannot be written (${error.code}).`, 'Run the command as the owner of this folder.');
  }
}

/** npm by the Node it came with: the Node inside node_modules is deleted during the installation. */
function npmCommand() {
  const npm = process.env.npm_execpath;
  if (npm === undefined || !npm.endsWith('.js')) return ['npm'];
  const inPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const candidates = [process.env.npm_node_execpath, process.execPath, ...inPath].filter(
    (path) => path && existsSync(path),
  );
  const outside = candidates.find((path) => !realpathSync(path).startsWith(modules + sep));
  return [outside ?? process.execPath, npm];
}

/** npm 10 forgets the command of one of several packages that all offer `node`. */
async function linkNode() {
  if (!carriesNode()) return;
  const target = join('..', `node-linux-${process.arch}`, 'bin/node');
  mkdirSync(dirname(localNode), { recursive: true });
  if (!existsSync(localNode)) {
    if (lstatSync(localNode, { throwIfNoEntry: false })) rmSync(localNode);
    symlinkSync(target, localNode);
  }
  const { code, output } = await runQuietly(localNode, ['--version']);
  if (code === 0) return;
  rmSync(localNode);
  throw new Problem(
    `The Node that npm carries does not run on this system:\n${output.trim()}`,
    'It needs glibc 2.28 or later (Debian 10, Ubuntu 20.04, RHEL 8 or newer); Alpine and older systems are not supported.',
  );
}

function carriesNode() {
  return isLinux && existsSync(join(modules, `node-linux-${process.arch}`));
}

function explain(output) {
  // npm says first what is wrong, and then how it is called.
  const text = output.trim().split('\n').slice(0, 12).join('\n');
  const remedies = [
    [
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network/,
      'npm could not reach its registry: check the network, the proxy (npm config get proxy) and the registry (npm config get registry), then repeat the command.',
    ],
    [/ENOSPC/, 'The disk is full: about 1 GB is needed here and 500 MB for npm’s cache.'],
    [/EACCES|EPERM/, 'A file may not be written: run the command as the owner of this folder and of ~/.npm.'],
    [
      /EUSAGE|lock file|in sync/,
      'package.json and package-lock.json do not agree: run "npm install", and commit the lock.',
    ],
  ];
  const remedy = remedies.find(([pattern]) => pattern.test(output))?.[1];
  return new Problem(
    `npm could not install the packages:\n${text}`,
    remedy ?? 'Repeat the command; npm’s own log is in ~/.npm/_logs.',
  );
}
