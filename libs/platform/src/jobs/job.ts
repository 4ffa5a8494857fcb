/** A kind of work done later by the worker, at least once: its handler must stand being run twice. */
export interface JobDefinition<T extends object> {
  /** Stable name `subject.noun`; the queue carries it. */
  readonly name: string;
  /** How many jobs of this kind one worker runs at a time. */
  readonly concurrency: number;
  readonly retryLimit: number;
  /** After this long without an end the job is taken for dead and retried. */
  readonly expireInSeconds: number;
  /** Only the type is used. */
  readonly data?: T;
}

/** Declares a job: its name, its limits and the shape of its data. */
export function defineJob<T extends object>(
  name: string,
  limits: { readonly concurrency?: number; readonly retryLimit?: number; readonly expireInSeconds?: number } = {},
): JobDefinition<T> {
  return {
    name,
    concurrency: limits.concurrency ?? 1,
    retryLimit: limits.retryLimit ?? 5,
    expireInSeconds: limits.expireInSeconds ?? 300,
  };
}

export interface JobOptions {
  readonly startAfterSeconds?: number;
  /** Two waiting jobs of one kind with one key are one job. */
  readonly singletonKey?: string;
}

/** An event's later reaction, enqueued in the event's own transaction. */
export interface ReactionData {
  readonly reaction: string;
  readonly streams: readonly string[];
  readonly view: unknown;
  readonly actor: string;
  readonly at: string;
}
export const reactionJob = defineJob<ReactionData>('platform.reaction', { concurrency: 4 });

/** Daily: idempotency keys and events nobody will replay any more. */
export const sweepJob = defineJob<object>('platform.sweep');
