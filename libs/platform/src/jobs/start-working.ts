import { type INestApplicationContext } from '@nestjs/common';
import { type StreamName } from '@app/contracts';
import { Reactions } from '../outbox/reactions.js';
import { JOBS_WAKE, Wake } from '../outbox/wake.js';
import { reactionJob } from './job.js';
import { JobQueue } from './job-queue.js';

/** In the worker: takes up reactions and every registered job, and looks at once when a commit enqueued some. */
export async function startWorking(app: INestApplicationContext): Promise<void> {
  const queue = app.get(JobQueue);
  const reactions = app.get(Reactions);
  queue.handle(reactionJob, (data) =>
    reactions.run(data.reaction, {
      streams: data.streams as StreamName[],
      view: data.view as never,
      actor: data.actor,
      at: new Date(data.at),
    }),
  );
  app.get(Wake).onWake((streams) => {
    if (streams === null || streams.includes(JOBS_WAKE)) queue.nudge();
  });
  await queue.startWorking();
}
