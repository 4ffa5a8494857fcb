import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MARK_LIMITS } from '@app/contracts';
import { Clock, defineJob, JobQueue } from '@app/platform';
import { DataSource } from 'typeorm';

const forgetMarksJob = defineJob<object>('annotations.forget-marks');

const NIGHTLY = '57 3 * * *';
const DAY_MS = 24 * 3600_000;

/** What was deleted and not brought back goes for good, and so does what is known of operations nobody repeats any more. */
@Injectable()
export class ForgetMarks implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobQueue,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    jobs.handle(forgetMarksJob, () => this.forget());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(forgetMarksJob, NIGHTLY, {});
  }

  async forget(): Promise<void> {
    const before = (days: number): Date => new Date(this.clock.now().getTime() - days * DAY_MS);
    await this.dataSource.query(`delete from marks where deleted_at < $1`, [before(MARK_LIMITS.restoreDays)]);
    await this.dataSource.query(`delete from mark_operations where at < $1`, [before(MARK_LIMITS.operationDays)]);
  }
}
