// A lock file that names its holder; one left by a dead process is taken over. Plain JavaScript without packages: it
// runs before anything is installed.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Runs `work` while holding the lock file `path`; `onWait(pid)` is called once when somebody else holds it. */
export async function withPidLock(path, work, onWait = () => undefined) {
  mkdirSync(dirname(path), { recursive: true });
  const claim = `${path}.${process.pid}-${Date.now()}`;
  writeFileSync(claim, describe(process.pid));
  let waited = false;
  try {
    while (!take(claim, path)) {
      if (!waited) onWait(read(path)?.split(' ')[0]);
      waited = true;
      await pause(100);
    }
  } finally {
    rmSync(claim, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(claim, path) {
  if (tryLink(claim, path)) return true;
  const holder = read(path);
  if (holder === undefined || describe(holder.split(' ')[0]) === holder) return false;
  // Another waiter may have replaced the dead lock since we read it: what we moved away must be what we read.
  const moved = `${claim}.stale`;
  try {
    renameSync(path, moved);
  } catch {
    return false;
  }
  if (read(moved) !== holder) tryLink(moved, path);
  rmSync(moved, { force: true });
  return tryLink(claim, path);
}

/** A hard link appears together with its content, so nobody ever reads an empty lock. */
function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Number and, where the kernel tells it, birth of a living process: the number alone may be used again. */
function describe(pid) {
  const stat = read(`/proc/${pid}/stat`);
  if (stat !== undefined) {
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : `${pid} ${fields[19]}`;
  }
  try {
    process.kill(Number(pid), 0);
    return `${pid} ?`;
  } catch (error) {
    return error.code === 'EPERM' ? `${pid} ?` : '';
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
