import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, defineJob, JobQueue } from '@app/platform';
import { DataSource } from 'typeorm';

const sweepAccessJob = defineJob<object>('identity.sweep-access');

const NIGHTLY = '47 3 * * *';
const DAY_MS = 24 * 3600_000;
/** Waits end within the day: older counts begin anew. */
const ATTEMPT_DAYS = 1;
/** Which devices had papers hangs on their sessions: they outlive the meeting and its minutes. */
const SESSION_DAYS = 90;
/** A browser nobody signed in on for half a year waits like an unknown one. */
const BROWSER_DAYS = 180;

/** What anybody can make grow by knocking, and what is over, does not stay; the sign-in journal carries what happened. */
@Injectable()
export class SweepAccess implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobQueue,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    jobs.handle(sweepAccessJob, () => this.sweep());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(sweepAccessJob, NIGHTLY, {});
  }

  async sweep(): Promise<void> {
    const before = (days: number): Date => new Date(this.clock.now().getTime() - days * DAY_MS);
    await this.dataSource.query(`delete from sign_in_attempts where last_at < $1`, [before(ATTEMPT_DAYS)]);
    await this.dataSource.query(`delete from known_browsers where created_at < $1`, [before(BROWSER_DAYS)]);
    await this.dataSource.query(`delete from sessions where least(ended_at, expires_at) < $1`, [before(SESSION_DAYS)]);
  }
}
