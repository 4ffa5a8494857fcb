import { type Id, type Instant } from '@app/contracts';
import { defineJob } from '@app/platform';

/** Sends the letter of a notice. Tries after a refusal "for now" are jobs of their own: the secretary sees when the next one is. */
export const letterJob = defineJob<{ readonly noticeId: Id; readonly round: number }>('notifications.letter', {
  concurrency: 2,
  expireInSeconds: 120,
});
/** Who did it, when: what everything that is told begins with. */
export interface Cause {
  readonly meetingId: Id;
  /** As in the audit, e.g. `person:<id>`. */
  readonly actor: string;
  readonly at: Instant;
}
/** The list of seats of an issued meeting changed. */
export const invitedJob = defineJob<Cause>('notifications.tell-invited', { concurrency: 2 });
/** The programme of an issued meeting changed: for those who attend the whole of it, or for the guests of these items. */
export const agendaJob = defineJob<Cause & { readonly reach: 'whole' | readonly Id[] }>('notifications.tell-agenda', {
  concurrency: 2,
});
/** A paper of an issued meeting is new: for all its readers, or for those alone who may open it since that moment. */
export const papersJob = defineJob<
  Cause & {
    readonly documentId: Id;
    readonly itemId: Id | null;
    readonly versionId: Id;
    readonly readers: 'all' | 'since-now';
  }
>('notifications.tell-papers', { concurrency: 2 });
/** Nightly: notices nobody looks at any more. */
export const sweepNoticesJob = defineJob<object>('notifications.sweep');
