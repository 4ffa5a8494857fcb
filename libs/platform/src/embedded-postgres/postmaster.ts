import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isStillRunning, readProcess, readProgram, type ProcessFacts } from './process-state.js';

/** A running server process of one cluster, as its `postmaster.pid` and the kernel describe it. */
export interface Postmaster {
  readonly process: ProcessFacts;
  /** False when the program file was replaced (an upgrade) since the server started. */
  readonly isOurProgram: boolean;
}

const POLL_MILLISECONDS = 10;
const ZOMBIE_PATIENCE_MILLISECONDS = 10_000;

/**
 * Finds the server that is running on `cluster`, if any. A pid file that names a dead process is left for PostgreSQL
 * to judge; one that names a living stranger (the number was used again) is deleted, as PostgreSQL would refuse it.
 */
export async function findPostmaster(cluster: string, postgres: string): Promise<Postmaster | undefined> {
  const file = readPidFile(cluster);
  const facts = file && (await outliveZombie(file.pid));
  if (!file || !facts) return undefined;

  const program = readProgram(facts.pid);
  if (basename(program.file).startsWith('postgres') && program.directory === realpathSync(cluster)) {
    return { process: facts, isOurProgram: program.file === realpathSync(postgres) };
  }
  rmSync(pidFile(cluster), { force: true });
  return undefined;
}

/** What the pid file says now; `undefined` when it is absent or half written. */
export function readPidFile(
  cluster: string,
): { readonly pid: number; readonly port: number; readonly isReady: boolean } | undefined {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** Waits until a running server takes connections (recovery may take long); `undefined` when it dies instead. */
export async function portWhenReady(cluster: string, server: ProcessFacts): Promise<number | undefined> {
  while (isStillRunning(server)) {
    const file = readPidFile(cluster);
    if (file?.isReady && file.pid === server.pid) return file.port;
    await pause(POLL_MILLISECONDS);
  }
  return undefined;
}

/** Asks the server to stop (SIGINT: break off clients, write everything down) and waits until it is gone. */
export async function stopPostmaster(server: ProcessFacts, patienceMilliseconds = 60_000): Promise<void> {
  signal(server, 'SIGINT');
  if (await isGoneWithin(server, patienceMilliseconds)) return;
  // Immediate shutdown loses nothing that was acknowledged: the next start replays the log.
  signal(server, 'SIGQUIT');
  await isGoneWithin(server, patienceMilliseconds);
}

function signal(server: ProcessFacts, name: NodeJS.Signals): void {
  if (isStillRunning(server)) process.kill(server.pid, name);
}

async function isGoneWithin(server: ProcessFacts, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isStillRunning(server)) {
    if (Date.now() > deadline) return false;
    await pause(POLL_MILLISECONDS);
  }
  return true;
}

/** A killed server whose parent is slow to collect it still has a number and would pass for a living process. */
async function outliveZombie(pid: number): Promise<ProcessFacts | undefined> {
  const deadline = Date.now() + ZOMBIE_PATIENCE_MILLISECONDS;
  for (;;) {
    const facts = readProcess(pid);
    if (facts === undefined || !facts.isZombie) return facts;
    if (Date.now() > deadline) return facts;
    await pause(50);
  }
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
