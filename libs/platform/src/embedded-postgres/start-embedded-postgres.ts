import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './binaries.js';
import { describeDataFolder, type DataFolder } from './data-folder.js';
import { ensureRoles } from './databases.js';
import { describeServer, type EmbeddedPostgres } from './embedded-postgres.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { isFree, pickFreePort } from './free-port.js';
import { ensureCluster } from './init-cluster.js';
import { launchServer, type Durability, type LaunchPlan } from './launch-server.js';
import { enter, hasOccupants } from './occupants.js';
import { ensurePassword } from './passwords.js';
import { withPidLock } from './pid-lock.js';
import { findPostmaster, portWhenReady, stopPostmaster } from './postmaster.js';
import type { ProcessFacts } from './process-state.js';
import { chooseRunAs } from './run-as.js';

/** What a server is started with. */
export interface EmbeddedPostgresOptions {
  /** The folder of the server; made (0700) when absent. */
  readonly dataDir: string;
  /** A fixed port of 127.0.0.1; without it a free one is chosen once and kept in the data folder. */
  readonly port?: number;
  /** Default `full`. */
  readonly durability?: Durability;
}

interface RunningServer {
  readonly process: ProcessFacts;
  readonly port: number;
  readonly adopted: boolean;
}

const ATTEMPTS = 20;

/**
 * Starts the PostgreSQL 18 server of `dataDir`, making its cluster and its roles at the first start, or takes over the
 * one that is already running there (left by a killed process, or started by another command).
 * It listens on 127.0.0.1 only and outlives this process unless `stop()` is called.
 * @throws EmbeddedPostgresError with a remedy, when it cannot be started
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = describeDataFolder(resolve(options.dataDir));
  mkdirSync(folder.root, { recursive: true, mode: 0o700 });
  return withPidLock(folder.lock, async () => {
    const running = (await adopt(folder)) ?? (await startNew(folder, options));
    const note = enter(folder.occupants);
    const server = describeServer({ ...running, folder, note });
    await ensureRoles(server.url('postgres', 'superuser'), {
      owner: ensurePassword(folder.root, 'owner'),
      app: ensurePassword(folder.root, 'app'),
    });
    return server;
  });
}

async function adopt(folder: DataFolder): Promise<RunningServer | undefined> {
  const found = await findPostmaster(folder.cluster, findBinaries().postgres);
  if (found === undefined) return undefined;

  // An orphan of the release before an upgrade is replaced; while others use it, it stays.
  const isOutdated = !found.isOurProgram && !hasOccupants(folder.occupants);
  if (isOutdated) {
    await stopPostmaster(found.process);
    return undefined;
  }
  const port = await portWhenReady(folder.cluster, found.process);
  return port === undefined ? undefined : { process: found.process, port, adopted: true };
}

async function startNew(folder: DataFolder, options: EmbeddedPostgresOptions): Promise<RunningServer> {
  const binaries = findBinaries();
  const runAs = chooseRunAs(binaries.postgres, folder.cluster);
  await ensureCluster(folder, binaries, runAs);
  let lastLog = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = options.port ?? (await keptOrFreePort(folder, attempt));
    const plan: LaunchPlan = { folder, binaries, runAs, port, durability: options.durability ?? 'full' };
    const outcome = await launchServer(plan);
    if (outcome.kind !== 'ready') lastLog = outcome.log;
    switch (outcome.kind) {
      case 'ready':
        if (options.port === undefined) writeFileSync(folder.portFile, String(port), { mode: 0o600 });
        return { process: outcome.process, port, adopted: false };
      case 'busy':
        await pause(500);
        break;
      case 'port-taken':
        if (options.port !== undefined) throw portTaken(options.port);
        break;
      case 'failed':
        throw startFailed(folder, lastLog);
    }
  }
  throw startFailed(folder, lastLog);
}

/** The port of the last start is kept for tools that remember it; a later attempt takes another. */
async function keptOrFreePort(folder: DataFolder, attempt: number): Promise<number> {
  const kept = readKeptPort(folder.portFile);
  if (attempt === 0 && kept !== undefined && (await isFree(kept))) return kept;
  return pickFreePort();
}

function readKeptPort(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function portTaken(port: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `Port ${port} of 127.0.0.1, asked for the database, is taken by another program.`,
    'Choose another port, or none: then a free one is found.',
  );
}

function startFailed(folder: DataFolder, log: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `PostgreSQL did not start on ${folder.cluster}:\n${log.trim()}`,
    `The whole log is in ${folder.log}.`,
  );
}
