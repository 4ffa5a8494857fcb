import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pickFreePort } from '../../../libs/platform/src/embedded-postgres/free-port.js';

/** A whole installation, started the way people start it. */
export interface RunningUp {
  readonly child: ChildProcess;
  readonly url: string;
  readonly dataDir: string;
  /** Everything it printed until now. */
  output(): string;
  /** Resolves when `text` was printed; rejects when it ended before. */
  prints(text: string): Promise<void>;
  /** The number of one of its processes, as it is now. */
  pidOf(part: 'api' | 'worker' | 'postgres'): number;
  /** Resolves with the exit code. */
  readonly exit: Promise<number | null>;
}

interface UpOptions {
  readonly command?: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const running: ChildProcess[] = [];

/** Starts `npm start` (or what stands behind it) in a process group of its own, as a terminal does. */
export async function runUp(dataDir: string, options: UpOptions = {}): Promise<RunningUp> {
  const port = Number(options.env?.['PORT'] ?? (await pickFreePort()));
  const [command = '', ...args] = options.command ?? [process.execPath, 'scripts/start.mjs'];
  const env = { ...process.env, ECABINET_DATA: dataDir, ECABINET_DEMO: 'off', PORT: String(port), ...options.env };
  const child = spawn(command, args, {
    cwd: options.cwd ?? process.cwd(),
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let output = '';
  const keep = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const exit = once(child, 'close').then(([code]) => code as number | null);

  const prints = async (text: string): Promise<void> => {
    const seen = new Promise<void>((resolve) => {
      const look = (): void => void (output.includes(text) && resolve());
      child.stdout.on('data', look);
      look();
    });
    await Promise.race([
      seen,
      exit.then((code) => Promise.reject(new Error(`It ended with ${code} before "${text}":\n${output}`))),
    ]);
  };
  const pidOf = (part: 'api' | 'worker' | 'postgres'): number =>
    part === 'postgres' ? postmasterOf(dataDir) : childOf(child.pid ?? 0, `apps/${part}/src/main.js`);
  return { child, url: `http://127.0.0.1:${port}`, dataDir, output: () => output, prints, pidOf, exit };
}

/** For `afterEach`: what a failed test left. */
export async function stopRunning(): Promise<void> {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
  }
}

/** The answer of the health check; 0 while nothing answers. */
export async function health(url: string): Promise<number> {
  try {
    return (await fetch(`${url}/health/ready`)).status;
  } catch {
    return 0;
  }
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
}

function childOf(parent: number, entry: string): number {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return Number(numbers.find((pid) => parentOf(pid) === parent && read(`/proc/${pid}/cmdline`).includes(entry)) ?? 0);
}

function parentOf(pid: string): number {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
