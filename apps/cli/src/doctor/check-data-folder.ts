import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Finding, broken, missing, ok } from './finding.js';

const COMFORTABLE_GIGABYTES = 10;
const NEEDED_GIGABYTES = 1;

/** Whether the data folder can be written, is closed to others, and has room. */
export function checkDataFolder(dataDir: string): readonly Finding[] {
  const existing = nearestExisting(dataDir);
  return [checkAccess(dataDir, existing), checkSpace(existing)];
}

function checkAccess(dataDir: string, existing: string): Finding {
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
  } catch {
    return broken('data folder', `${existing} cannot be written by this user; give it to them, or set ECABINET_DATA`);
  }
  if (existing !== dataDir) return ok('data folder', `${dataDir} (will be made)`);
  const isReadableByOthers = (statSync(dataDir).mode & 0o066) !== 0;
  if (!isReadableByOthers) return ok('data folder', dataDir);
  return broken('data folder', `other accounts can look into ${dataDir}; close it: chmod 711 ${dataDir}`);
}

function checkSpace(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder);
  const gigabytes = (bavail * bsize) / 1024 ** 3;
  const free = `${gigabytes.toFixed(1)} GB free`;
  if (gigabytes < NEEDED_GIGABYTES) return broken('disk', `${free}: too little to store papers safely; make room`);
  if (gigabytes < COMFORTABLE_GIGABYTES) return missing('disk', `${free}: enough to try it, not for a year of papers`);
  return ok('disk', free);
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}
