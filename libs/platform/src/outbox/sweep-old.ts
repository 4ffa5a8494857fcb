import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { JobQueue } from '../jobs/job-queue.js';
import { sweepJob } from '../jobs/job.js';

const NIGHTLY = '37 3 * * *';
const DAY_MS = 24 * 3600_000;
/** No tablet retries a command, or replays from its place, after a week: it takes a snapshot. */
const KEPT_DAYS = 7;

/** Forgets answers kept for retries and events kept for replays; the tables of the subjects carry the facts. */
@Injectable()
export class SweepOld implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobQueue,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    jobs.handle(sweepJob, () => this.sweep());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(sweepJob, NIGHTLY, {});
  }

  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    await this.dataSource.query(`delete from idempotency_keys where created_at < $1`, [before]);
    await this.dataSource.query(`delete from stream_events where at < $1`, [before]);
  }
}
