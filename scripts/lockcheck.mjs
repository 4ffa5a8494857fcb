// Lists packages that package-lock.json needs but does not hold. npm leaves out platform packages that were not yet
// published when the lock was made, and `npm ci` on another machine then refuses the lock.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/** As Node resolves: beside the package, then beside each folder above it. */
function isHeld(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at}${at === '' ? '' : '/'}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

const absent = Object.entries(packages).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isHeld(path, name))
    .map(([name, range]) => `${path === '' ? 'package.json' : path} needs ${name}@${range}`),
);
const withAddress = Object.entries(packages)
  .filter(([, entry]) => entry.resolved)
  .map(([path]) => `${path} names a registry address`);

const problems = [...absent, ...withAddress];
process.stdout.write(problems.length === 0 ? 'package-lock.json is complete.\n' : `${problems.join('\n')}\n`);
process.exit(problems.length === 0 ? 0 : 1);
