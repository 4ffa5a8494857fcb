import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { OperatorError } from '../operator-error.js';

/** A process of ours that `ecab up` keeps. */
export interface ManagedProcess {
  readonly name: string;
  /** Resolves when the process says that it serves, with lines for the greeting; rejects when it ends before. */
  readonly ready: Promise<readonly string[]>;
  /** Resolves with the reason when the process has ended. */
  readonly ended: Promise<string>;
  /** Asks it to drain and end; after `patienceSeconds` it is killed. */
  stop(patienceSeconds: number): Promise<void>;
}

/**
 * Starts `entry` in a process group of its own: Ctrl-C in the terminal reaches only `ecab up`, which then ends
 * everything in the right order.
 */
export function startProcess(name: string, entry: URL, env: NodeJS.ProcessEnv): ManagedProcess {
  const guard = new URL('./follow-parent.js', import.meta.url);
  const child = spawn(process.execPath, ['--import', guard.href, entry.pathname], {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env,
  });
  const ended = endOf(child);
  const ready = Promise.race([
    readyWord(child),
    ended.then((reason) =>
      Promise.reject(new OperatorError(`The ${name} could not start: it ${reason}.`, 'Its last lines above say why.')),
    ),
  ]);
  // Whoever waits for `ready` is told; a later end must not count as an unhandled rejection.
  ready.catch(() => undefined);
  return { name, ready, ended, stop: (patienceSeconds) => stop(child, ended, patienceSeconds) };
}

async function endOf(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    return signal === null ? `ended with code ${code}` : `ended by ${signal}`;
  } catch (error) {
    return String(error);
  }
}

function readyWord(child: ChildProcess): Promise<readonly string[]> {
  return new Promise((resolve) => {
    child.on('message', (message: unknown) => {
      if (typeof message !== 'object' || message === null || !('ready' in message)) return;
      resolve('lines' in message && Array.isArray(message.lines) ? message.lines.map(String) : []);
    });
  });
}

async function stop(child: ChildProcess, ended: Promise<string>, patienceSeconds: number): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  // With its children: a converter must not outlive the worker that started it.
  const killer = setTimeout(() => killGroup(child.pid), patienceSeconds * 1000);
  await ended;
  clearTimeout(killer);
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
