import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type RunningApp } from './app.js';

const hooks = fileURLToPath(new URL('./run-source.mjs', import.meta.url));
const main = fileURLToPath(new URL('../../apps/worker/src/main.ts', import.meta.url));

/** A worker beside the api, in a process of its own: one that can be killed. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Resolves when it works off jobs. */
  static async start(app: RunningApp): Promise<WorkerProcess> {
    const child = spawn(process.execPath, ['--import', hooks, main], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: app.database.url,
        ECABINET_DATA: app.config.dataDir,
        ECABINET_DEMO: 'off',
        LOG_LEVEL: 'error',
      },
    });
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('the worker ended at its start')));
    await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => undefined);
    return new WorkerProcess(child);
  }

  /** Without a word to anybody, like a power cut. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
  }
}
