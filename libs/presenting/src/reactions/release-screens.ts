import { Injectable } from '@nestjs/common';
import { ATTENDANCE_LIMITS, type Id } from '@app/contracts';
import { defineJob, JobQueue, Reactions, systemActor, type Tx, UnitOfWork } from '@app/platform';
import { ScreenPairing } from '../data/screen-pairing.js';
import { ScreenRepository } from '../data/screen.repository.js';

export const releaseScreensJob = defineJob<{ readonly meetingId: Id }>('presenting.release-screens');
const AFTER_SECONDS = ATTENDANCE_LIMITS.wipeMinutesAfterClose * 60;

/** Half an hour after the close the walls are empty again, like the tablets. */
@Injectable()
export class ReleaseScreens {
  constructor(
    reactions: Reactions,
    jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly pairing: ScreenPairing,
    private readonly repository: ScreenRepository,
  ) {
    const later = (tx: Tx, meetingId: Id, startAfterSeconds: number): Promise<void> => {
      tx.enqueue(releaseScreensJob, { meetingId }, { startAfterSeconds, singletonKey: meetingId });
      return Promise.resolve();
    };
    reactions.before('meetings.meeting-closed', (tx, { view }) => later(tx, view.head.id, AFTER_SECONDS));
    reactions.before('meetings.meeting-cancelled', (tx, { view }) => later(tx, view.head.id, 0));
    jobs.handle(releaseScreensJob, ({ meetingId }) => this.release(meetingId));
  }

  /** Harmless when run again. */
  release(meetingId: Id): Promise<void> {
    return this.unitOfWork.run(systemActor('release-screens'), async (tx) => {
      for (const screen of await this.repository.ofMeeting(meetingId, tx.manager))
        await this.pairing.release(tx, screen);
    });
  }
}
