import { setTimeout as pause } from 'node:timers/promises';
import { JobQueue } from '@app/platform';
import { type RunningApp } from '../../support/app.js';

/** Waits until no job waits or runs any more. */
export async function quiet(app: RunningApp): Promise<void> {
  const jobs = app.app.get(JobQueue);
  // Asking without a pause would take from the worker the time it needs.
  while ((await jobs.pending()) > 0) await pause(20);
}
