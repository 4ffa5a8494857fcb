import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What `database-owner.mjs` reports about the server it started. */
export interface ServerReport {
  readonly pid: number;
  readonly port: number;
  readonly adopted: boolean;
  readonly url: string;
}

/** A process of its own that holds an embedded server, as `npm start` does. */
export interface DatabaseOwner {
  readonly child: ChildProcess;
  readonly server: ServerReport;
  /** The next line it says, parsed. */
  next(): Promise<unknown>;
  /** Ends it and waits; resolves when the process is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** How to run the owner: another checkout, another command in front (`setpriv …`), another environment. */
export interface OwnerOptions {
  readonly checkout?: string;
  readonly prefix?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

const owners: ChildProcess[] = [];
const stopped = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Starts the owner in a process group of its own and waits until its server is ready. */
export async function startDatabaseOwner(dataDir: string, options: OwnerOptions = {}): Promise<DatabaseOwner> {
  const script = join(options.checkout ?? process.cwd(), 'test/start/support/database-owner.mjs');
  const [command = '', ...args] = [...(options.prefix ?? []), process.execPath, script, dataDir];
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  owners.push(child);
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done || value === undefined) throw new Error(`The owner ended: ${Buffer.concat(errors).toString()}`);
    return JSON.parse(value) as unknown;
  };
  const server = (await next()) as ServerReport;
  return { child, server, next, kill: (signal) => end(child, signal) };
}

/** For `afterEach`: stops what a failed test left, with the servers. */
export async function stopDatabaseOwners(): Promise<void> {
  for (const child of owners.splice(0)) await end(child, 'SIGINT');
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (stopped(child)) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
