import { type Id } from '@app/contracts';
import { defineJob } from '@app/platform';

/** Sends the letter of a notice. Tries after a refusal "for now" are jobs of their own: the secretary sees when the next one is. */
export const letterJob = defineJob<{ readonly noticeId: Id; readonly round: number }>('notifications.letter', {
  concurrency: 2,
  expireInSeconds: 120,
});
/** Nightly: notices nobody looks at any more. */
export const sweepNoticesJob = defineJob<object>('notifications.sweep');
