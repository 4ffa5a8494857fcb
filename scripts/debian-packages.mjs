// What the tests use beyond npm. As root on Debian or Ubuntu it is installed; otherwise what is skipped is said loudly.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { step } from './progress.mjs';
import { runQuietly } from './run-quietly.mjs';

/** Each package, how its presence is seen, and what the tests leave out without it. */
const packages = [
  { name: 'chromium', command: 'chromium', cost: 'tests in a real browser' },
  {
    name: 'fonts-dejavu-core',
    file: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
    cost: 'readable letters in the browser’s pictures',
  },
  { name: 'qpdf', command: 'qpdf', cost: 'papers rewritten by the native qpdf' },
  { name: 'poppler-utils', command: 'pdftotext', cost: 'papers read by the native poppler' },
  { name: 'radosgw', command: 'radosgw', cost: 'file storage on a real S3 server' },
  { name: 'ceph-mon', command: 'ceph-mon', cost: 'file storage on a real S3 server' },
  { name: 'ceph-osd', command: 'ceph-osd', cost: 'file storage on a real S3 server' },
];

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];
const isThere = ({ command, file }) =>
  file ? existsSync(file) : folders.some((folder) => existsSync(join(folder, command)));
const missing = () => packages.filter((entry) => !isThere(entry));

/** Installs what is missing when this is root with apt; prints what will be skipped, why, and how to change that. */
export async function installTestPackages() {
  if (missing().length > 0 && mayInstall()) {
    const names = missing().map(({ name }) => name);
    await step(`Installing Debian packages for the tests (${names.join(', ')})`, () => aptInstall(names));
  }
  const absent = missing();
  if (absent.length > 0) announce(absent);
}

function mayInstall() {
  return process.getuid?.() === 0 && folders.some((folder) => existsSync(join(folder, 'apt-get')));
}

async function aptInstall(names) {
  const apt = (...args) =>
    runQuietly('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  const install = (wanted) => apt('install', '-y', '--no-install-recommends', ...wanted);
  if ((await install(names)).code === 0) return;
  await apt('update');
  if ((await install(names)).code === 0) return;
  // One name unknown to this release must not cost all the others.
  for (const name of names) await install([name]);
}

function announce(absent) {
  const reason = mayInstall()
    ? 'apt-get could not install it'
    : 'only root on Debian or Ubuntu can install it from here';
  const lines = absent.map(({ name, cost }) => `  ${name.padEnd(18)} → skipped: ${cost}`);
  const names = absent.map(({ name }) => name).join(' ');
  const rule = '!'.repeat(100);
  process.stderr.write(
    `\n${rule}\nNOT EVERYTHING IS TESTED. Missing (${reason}):\n${lines.join('\n')}\nTo test it: sudo apt-get install --no-install-recommends ${names}\n${rule}\n\n`,
  );
}
