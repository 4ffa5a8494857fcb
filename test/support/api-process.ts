import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createClient } from '@app/client';
import { pickFreePort } from '../../libs/platform/src/embedded-postgres/free-port.js';
import { type RunningApp } from './app.js';

const hooks = fileURLToPath(new URL('./run-source.mjs', import.meta.url));
const main = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url));

/** Another api on the same database and files, in a process of its own: one whose every word can be read. */
export class ApiProcess {
  private readonly said: string[] = [];

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly metricsUrl: string,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => void this.said.push(text));
  }

  /** Resolves when it serves; it logs everything it ever logs. */
  static async start(app: RunningApp): Promise<ApiProcess> {
    const [port, metricsPort] = [await pickFreePort(), await pickFreePort()];
    const child = spawn(process.execPath, ['--import', hooks, main], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: app.database.url,
        ECABINET_DATA: app.config.dataDir,
        ECABINET_DEMO: 'off',
        LOG_LEVEL: 'debug',
        PORT: String(port),
        METRICS_PORT: String(metricsPort),
      },
    });
    const api = new ApiProcess(child, `http://127.0.0.1:${port}`, `http://127.0.0.1:${metricsPort}/metrics`);
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(`the api ended at its start:\n${api.log}`)));
    await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => undefined);
    return api;
  }

  /** Everything it has written to its log so far. */
  get log(): string {
    return this.said.join('');
  }

  async metrics(): Promise<string> {
    return (await fetch(this.metricsUrl)).text();
  }

  /** The running app, with clients that speak to this process. */
  inFrontOf(app: RunningApp): RunningApp {
    return { ...app, url: this.url, client: () => createClient({ baseUrl: this.url, name: 'test' }) };
  }

  async stop(): Promise<void> {
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await exit;
  }
}
