import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** True when node_modules holds every package of package-lock.json that this machine needs, in the locked version. */
export function holdsWhatTheLockNames(root) {
  // npm writes down what it has put into the folder.
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
  const locked = readPackages(join(root, 'package-lock.json'));
  const own = locked['']?.optionalDependencies ?? {};
  return Object.entries(locked)
    .filter(([path, entry]) => path !== '' && isNeededHere(path, entry, own))
    .every(([path, entry]) => installed[path]?.version === entry.version && existsSync(join(root, path)));
}

function readPackages(path) {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).packages ?? {}) : {};
}

/** Of the optional packages (binaries for named systems) only those that package.json itself names must be there. */
function isNeededHere(path, { optional, os, cpu }, own) {
  if (!optional) return true;
  if (own[path.replace('node_modules/', '')] === undefined) return false;
  return os?.includes(process.platform) && cpu?.includes(process.arch);
}
