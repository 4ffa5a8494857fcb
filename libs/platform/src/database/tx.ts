import { type EventMap, type EventName, type StreamName } from '@app/contracts';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../access/actor.js';
import { type JobDefinition, type JobOptions } from '../jobs/job.js';

export interface Announcement {
  readonly streams: readonly StreamName[];
  readonly event: EventName;
  readonly view: unknown;
}
export interface QueuedJob {
  readonly job: JobDefinition<object>;
  readonly data: object;
  readonly options: JobOptions;
}
export interface AuditEntry {
  readonly action: string;
  /** What was acted on, e.g. `ballot:<id>`. */
  readonly subject: string;
  /** Facts, never content or names of secrets. */
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * One transaction. Only UnitOfWork makes one: writing outside a transaction, or announcing what may roll back,
 * does not compile. Announcements, jobs and audit entries are written as the last statements before the commit.
 */
export class Tx {
  readonly announcements: Announcement[] = [];
  readonly jobs: QueuedJob[] = [];
  readonly auditEntries: AuditEntry[] = [];
  readonly closedReplays = new Set<StreamName>();

  private constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    /** The moment of the command, one for all its rows and events. */
    readonly at: Date,
  ) {}

  /** For UnitOfWork alone. */
  static within(manager: EntityManager, actor: Actor, at: Date): Tx {
    return new Tx(manager, actor, at);
  }

  /** Announces one event with its small view on one or several streams. */
  publish<E extends EventName>(streams: StreamName | readonly StreamName[], event: E, view: EventMap[E]): void {
    this.announcements.push({ streams: typeof streams === 'string' ? [streams] : [...new Set(streams)], event, view });
  }

  /**
   * From this command on, nobody replays what these streams told before it, or tells with it: whoever may follow them now was
   * not meant to hear all of that. A tablet that was away takes a snapshot.
   */
  closeReplay(streams: readonly StreamName[]): void {
    streams.forEach((stream) => this.closedReplays.add(stream));
  }

  /** Something to do later, in the worker, at least once. */
  enqueue<T extends object>(job: JobDefinition<T>, data: T, options: JobOptions = {}): void {
    this.jobs.push({ job, data, options });
  }

  audit(entry: AuditEntry): void {
    this.auditEntries.push(entry);
  }
}
