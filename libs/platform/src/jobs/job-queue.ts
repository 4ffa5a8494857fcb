import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { DataSource, type EntityManager } from 'typeorm';
import { DATABASE_SETTINGS, type DatabaseSettings } from '../database/data-source-options.js';
import { describeWithoutContent } from '../http/problem.filter.js';
import { type JobDefinition, type JobOptions } from './job.js';

interface QueuedJob {
  readonly job: JobDefinition<object>;
  readonly data: object;
  readonly options: JobOptions;
}
type Handler = (data: object, signal: AbortSignal) => Promise<void>;

/** A worker that says nothing for this long was killed: its jobs are given to another, long before they would expire. */
const HEARTBEAT_SECONDS = 15;

/** Jobs in PostgreSQL (pg-boss): enqueued in the command's transaction, worked off by the worker. */
@Injectable()
export class JobQueue implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private readonly handlers = new Map<string, { job: JobDefinition<object>; handler: Handler }>();
  private readonly knownQueues = new Set<string>();
  private readonly boss: PgBoss;
  private readonly workers: string[] = [];

  constructor(
    @Inject(DATABASE_SETTINGS) settings: DatabaseSettings,
    private readonly dataSource: DataSource,
  ) {
    this.boss = new PgBoss({
      connectionString: settings.url,
      application_name: `${settings.applicationName}-jobs`,
      max: 4,
      // The schema is made by `ecab migrate` as the owner; the application role has no DDL.
      migrate: false,
      createSchema: false,
      supervise: settings.role === 'worker',
      schedule: settings.role === 'worker',
      superviseIntervalSeconds: HEARTBEAT_SECONDS,
      monitorIntervalSeconds: HEARTBEAT_SECONDS,
    });
    this.boss.on('error', (error) => this.logger.error(describeWithoutContent(error)));
  }

  async onModuleInit(): Promise<void> {
    await this.boss.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 20_000 });
  }

  /** Registers who does a job. Called by features when their module starts; the work begins with `startWorking`. */
  handle<T extends object>(job: JobDefinition<T>, handler: (data: T, signal: AbortSignal) => Promise<void>): void {
    if (this.handlers.has(job.name)) throw new Error(`job handled twice: ${job.name}`);
    this.handlers.set(job.name, { job, handler: handler as Handler });
  }

  /** Enqueues within the caller's transaction: rolled back with it, never run before its commit. */
  async insert(manager: EntityManager, jobs: readonly QueuedJob[]): Promise<void> {
    for (const { job, data, options } of jobs) {
      await this.ensureQueue(job);
      await this.boss.send(job.name, data, {
        db: { executeSql: async (text, values) => ({ rows: await manager.query<unknown[]>(text, values) }) },
        startAfter: options.startAfterSeconds ?? 0,
        // The queue's policy is one waiting job per key; a job without a key gets its own.
        singletonKey: options.singletonKey ?? randomUUID(),
      });
    }
  }

  /** In the worker only: begins to work off every registered job. */
  async startWorking(): Promise<void> {
    for (const { job, handler } of this.handlers.values()) {
      await this.ensureQueue(job);
      const worker = await this.boss.work<object>(
        job.name,
        { localConcurrency: job.concurrency, pollingIntervalSeconds: 2 },
        async ([next]) => {
          if (next) await handler(next.data, next.signal);
        },
      );
      this.workers.push(worker);
    }
  }

  /** Runs `cron` (Asia/Ho_Chi_Minh) while a worker lives. */
  async schedule<T extends object>(job: JobDefinition<T>, cron: string, data: T): Promise<void> {
    await this.ensureQueue(job);
    await this.boss.schedule(job.name, cron, data, { tz: 'Asia/Ho_Chi_Minh' });
  }

  /** Jobs that wait or run; tests and the shutdown ask for quiet. */
  async pending(): Promise<number> {
    const [row] = await this.dataSource.query<{ n: string }[]>(
      `select count(*) as n from pgboss.job where state in ('created', 'retry', 'active') and start_after <= now()`,
    );
    return Number(row?.n ?? 0);
  }

  /** A hint that jobs were enqueued: look now instead of at the next poll. */
  nudge(): void {
    this.workers.forEach((worker) => this.boss.notifyWorker(worker));
  }

  private async ensureQueue(job: JobDefinition<object>): Promise<void> {
    if (this.knownQueues.has(job.name)) return;
    await this.boss.createQueue(job.name, {
      retryLimit: job.retryLimit,
      retryDelay: 1,
      retryBackoff: true,
      expireInSeconds: job.expireInSeconds,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      policy: 'short',
    });
    this.knownQueues.add(job.name);
  }
}
