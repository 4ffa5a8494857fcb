import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresBinaries } from './binaries.js';
import type { DataFolder } from './data-folder.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { cleanEnvironment } from './init-cluster.js';
import { readPidFile } from './postmaster.js';
import { readProcess, type ProcessFacts } from './process-state.js';
import { launchAs, type RunAs } from './run-as.js';

/** `relaxed` survives the death of any process but not a power cut: for tests, where it is faster. */
export type Durability = 'full' | 'relaxed';

/** Everything one start of the server depends on. */
export interface LaunchPlan {
  readonly folder: DataFolder;
  readonly binaries: PostgresBinaries;
  readonly runAs: RunAs;
  readonly port: number;
  readonly durability: Durability;
}

/** How a start ended: `busy` means that an earlier server's last processes still hold the cluster. */
export type LaunchOutcome =
  | { readonly kind: 'ready'; readonly process: ProcessFacts }
  | { readonly kind: 'port-taken'; readonly log: string }
  | { readonly kind: 'busy'; readonly log: string }
  | { readonly kind: 'failed'; readonly log: string };

const LARGEST_LOG_BYTES = 10 * 1024 * 1024;
const POLL_MILLISECONDS = 10;

/**
 * Starts the server in a process group of its own (Ctrl-C in the terminal must reach the application first, not its
 * database) and waits until it takes connections or has died. Recovery after a crash may take long: there is no limit
 * while the process lives.
 */
export async function launchServer(plan: LaunchPlan): Promise<LaunchOutcome> {
  const log = openLog(plan.folder.log);
  const logStart = fstatSync(log).size;
  const { command, args, account } = launchAs(plan.runAs, plan.binaries.postgres, serverArguments(plan));
  const child = spawn(command, [...args], {
    ...account,
    detached: true,
    stdio: ['ignore', log, log],
    env: cleanEnvironment(),
  });
  closeSync(log);
  child.unref();
  try {
    return (await becomesReady(child, plan.folder.cluster)) ?? explain(readFrom(plan.folder.log, logStart));
  } catch (cause) {
    throw new EmbeddedPostgresError(`${command} could not be started.`, 'Is it installed and executable?', { cause });
  }
}

function serverArguments({ folder, port, durability }: LaunchPlan): readonly string[] {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and refused values are people's content: the application reports errors, without their text.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    ...(durability === 'relaxed' ? { fsync: 'off', full_page_writes: 'off' } : {}),
  };
  return ['-D', folder.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function becomesReady(child: ChildProcess, cluster: string): Promise<LaunchOutcome | undefined> {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  for (;;) {
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) return undefined;
    const file = readPidFile(cluster);
    const facts = file?.isReady && file.pid === child.pid ? readProcess(file.pid) : undefined;
    if (facts) return { kind: 'ready', process: facts };
    await pause(POLL_MILLISECONDS);
  }
}

function explain(log: string): LaunchOutcome {
  if (log.includes('could not create any TCP/IP sockets') || log.includes('Address already in use')) {
    return { kind: 'port-taken', log };
  }
  if (log.includes('is still in use') || log.includes('lock file "postmaster.pid" already exists')) {
    return { kind: 'busy', log };
  }
  return { kind: 'failed', log };
}

function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function readFrom(path: string, position: number): string {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.max(0, fstatSync(file).size - position));
    readSync(file, buffer, 0, buffer.length, position);
    return buffer.toString('utf8');
  } finally {
    closeSync(file);
  }
}
