import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import 'reflect-metadata';
import { createClient } from '@app/client';
import { dataSourceOptions, type EmbeddedPostgres, migrate, startEmbeddedPostgres } from '@app/platform';
import { DataSource } from 'typeorm';
import { migrations } from '../../../apps/cli/src/migrations.js';
import { pickFreePort } from '../../../libs/platform/src/embedded-postgres/free-port.js';
import { type RunningApp } from '../../support/app.js';

const DATABASE = 'ecabinet';

/** One api process of the build, as it runs in production; may be killed and comes back at the same address. */
export class ApiProcess {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly databaseUrl: string,
    private readonly dataDir: string,
    private readonly port: number,
  ) {}

  static async start(databaseUrl: string, dataDir: string): Promise<ApiProcess> {
    const api = new ApiProcess(databaseUrl, dataDir, await pickFreePort());
    await api.start();
    return api;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: this.databaseUrl,
        ECABINET_DATA: this.dataDir,
        ECABINET_DEMO: 'off',
        METRICS_PORT: '0',
        LOG_LEVEL: 'silent',
        PORT: String(this.port),
      },
    });
    this.child = child;
    const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the api ended with ${String(code)}`)));
    await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => undefined);
  }

  /** As the power goes: no farewell. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }

  /** Resolves when it answers and reaches its database. */
  async ready(): Promise<void> {
    for (;;) {
      const status = await fetch(`${this.url}/health/ready`).then(
        (response) => response.status,
        () => 0,
      );
      if (status === 200) return;
      await pause(50);
    }
  }
}

/** PostgreSQL with full durability in a folder of its own, and api processes of the build in front of it. */
export class RealInstallation {
  readonly apis: ApiProcess[] = [];

  private constructor(
    readonly dataDir: string,
    private postgres: EmbeddedPostgres,
    readonly sql: DataSource,
  ) {}

  static async start(apiCount: number): Promise<RealInstallation> {
    buildWhatChanged();
    const dataDir = mkdtempSync(join(tmpdir(), 'ecabinet-faults-'));
    const postgres = await startEmbeddedPostgres({ dataDir, durability: 'full' });
    await postgres.createDatabase(DATABASE);
    await migrate({ ownerUrl: postgres.url(DATABASE, 'owner'), appRole: 'ecabinet_app', migrations });
    const url = postgres.url(DATABASE, 'app');
    const sql = new DataSource(
      dataSourceOptions({ url, poolSize: 2, applicationName: 'ecabinet-faults', role: 'cli' }),
    );
    await sql.initialize();
    const installation = new RealInstallation(dataDir, postgres, sql);
    for (let i = 0; i < apiCount; i += 1) installation.apis.push(await ApiProcess.start(url, dataDir));
    return installation;
  }

  get ownerUrl(): string {
    return this.postgres.url(DATABASE, 'owner');
  }

  get superuserUrl(): string {
    return this.postgres.url('postgres', 'superuser');
  }

  /** As the builders of meetings and people want it. */
  app(index = 0): RunningApp {
    const { url } = this.apis[index]!;
    return { url, sql: this.sql, client: () => createClient({ baseUrl: url, name: 'test' }) } as RunningApp;
  }

  /** Kills every process of the server at once: what it had not written to disk is gone. Then starts it again. */
  async killPostgres(): Promise<void> {
    const { pid } = this.postgres;
    for (const victim of [pid, ...childrenOf(pid)]) kill(victim);
    while (this.postgres.isRunning()) await pause(5);
    this.postgres = await startEmbeddedPostgres({ dataDir: this.dataDir, durability: 'full' });
    await Promise.all(this.apis.map((api) => api.ready()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.apis.map((api) => api.kill()));
    await this.sql.destroy();
    await this.postgres.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Nothing when the build is up to date. */
function buildWhatChanged(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
}

function childrenOf(pid: number): readonly number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.filter((number) => parentOf(number) === pid).map(Number);
}

function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself when its server did.
  }
}
