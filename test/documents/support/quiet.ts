import { JobQueue } from '@app/platform';
import { type RunningApp } from '../../support/app.js';

/** Waits until no job waits or runs any more. */
export async function quiet(app: RunningApp): Promise<void> {
  const jobs = app.app.get(JobQueue);
  while ((await jobs.pending()) > 0);
}
