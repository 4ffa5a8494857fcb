import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isStillRunning, readProcess } from './process-state.js';

const RETRY_MILLISECONDS = 50;

/**
 * Runs `work` while holding the lock file `path`; waits as long as another living process (or another call of this one)
 * holds it. A lock left by a dead process is taken over.
 */
export async function withPidLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const mine = writeClaim(path);
  try {
    while (!take(mine, path)) await pause(RETRY_MILLISECONDS);
    try {
      return await work();
    } finally {
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function writeClaim(path: string): string {
  const claim = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(claim, `${process.pid} ${readProcess(process.pid)?.startTicks ?? ''}`);
  return claim;
}

function take(claim: string, path: string): boolean {
  if (tryLink(claim, path)) return true;
  const holder = readText(path);
  if (holder === undefined || isHeldByLiving(holder)) return false;

  // Another waiter may have replaced the dead lock since we read it: what we moved away must be what we read.
  const moved = `${claim}.stale`;
  try {
    renameSync(path, moved);
  } catch {
    return false;
  }
  if (readText(moved) !== holder) tryLink(moved, path);
  rmSync(moved, { force: true });
  return tryLink(claim, path);
}

/** A hard link appears together with its content, so nobody ever reads an empty lock. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isHeldByLiving(holder: string): boolean {
  const [pid = '', startTicks = ''] = holder.split(' ');
  return isStillRunning({ pid: Number(pid), startTicks });
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
