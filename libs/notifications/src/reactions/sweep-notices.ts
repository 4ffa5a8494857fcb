import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { NOTICE_LIMITS } from '@app/contracts';
import { JobQueue, systemActor, UnitOfWork } from '@app/platform';
import { sweepNoticesJob } from '../data/jobs.js';

const NIGHTLY = '41 2 * * *';
const DAY_MS = 24 * 3600_000;

/** Notices of meetings that are long over are removed, with what became of their letters. */
@Injectable()
export class SweepNotices implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
  ) {
    jobs.handle(sweepNoticesJob, () => this.sweep());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(sweepNoticesJob, NIGHTLY, {});
  }

  private sweep(): Promise<void> {
    return this.unitOfWork.run(systemActor('notifications.sweep'), async (tx) => {
      const before = new Date(tx.at.getTime() - NOTICE_LIMITS.keptDays * DAY_MS);
      await tx.manager.query(
        `delete from notices n using meetings m where m.id = n.meeting_id and m.ends_at < $1 and n.changed_at < $1`,
        [before],
      );
    });
  }
}
