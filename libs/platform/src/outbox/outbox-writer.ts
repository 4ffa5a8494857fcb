import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { actorKey } from '../access/actor.js';
import { type Tx } from '../database/tx.js';
import { reactionJob } from '../jobs/job.js';
import { JobQueue } from '../jobs/job-queue.js';
import { Reactions } from './reactions.js';
import { JOBS_WAKE } from './wake.js';

/** Writes what a command announced, as the last statements of its transaction. */
@Injectable()
export class OutboxWriter {
  constructor(
    private readonly reactions: Reactions,
    private readonly queue: JobQueue,
  ) {}

  /** @returns the streams that got events, for the wake-up after the commit. */
  async flush(tx: Tx): Promise<readonly string[]> {
    await this.reactInTransaction(tx);
    this.enqueueLater(tx);
    await this.queue.insert(tx.manager, tx.jobs);
    await this.writeAudit(tx);
    const streams = await this.writeEvents(tx);
    return tx.jobs.length > 0 ? [...streams, JOBS_WAKE] : streams;
  }

  private async reactInTransaction(tx: Tx): Promise<void> {
    // A reaction may announce in turn: the list grows while it is walked.
    for (let index = 0; index < tx.announcements.length; index += 1) {
      const { event, streams, view } = tx.announcements[index]!;
      for (const react of this.reactions.inTransactionFor(event)) {
        await react(tx, { streams, view: view as never, actor: actorKey(tx.actor), at: tx.at });
      }
    }
  }

  private enqueueLater(tx: Tx): void {
    for (const { event, streams, view } of tx.announcements) {
      for (const reaction of this.reactions.laterFor(event)) {
        tx.enqueue(reactionJob, { reaction, streams, view, actor: actorKey(tx.actor), at: tx.at.toISOString() });
      }
    }
  }

  private async writeAudit(tx: Tx): Promise<void> {
    for (const entry of tx.auditEntries) {
      await tx.manager.query(
        `insert into audit_outbox (at, actor, action, subject, details) values ($1, $2, $3, $4, $5)`,
        [tx.at, actorKey(tx.actor), entry.action, entry.subject, JSON.stringify(entry.details)],
      );
    }
  }

  /** Streams in sorted name order, so that two commands never wait for each other's heads in a circle. */
  private async writeEvents(tx: Tx): Promise<readonly string[]> {
    const streams = [...new Set(tx.announcements.flatMap((announcement) => announcement.streams))].sort();
    for (const stream of streams) {
      const events = tx.announcements.filter((announcement) => announcement.streams.includes(stream));
      await this.append(tx.manager, stream, events, tx.at);
    }
    return streams;
  }

  private async append(
    manager: EntityManager,
    stream: string,
    events: readonly { event: string; view: unknown }[],
    at: Date,
  ): Promise<void> {
    await manager.query(
      `with head as (
         insert into stream_heads as h (stream, seq) values ($1, $2)
         on conflict (stream) do update set seq = h.seq + $2
         returning seq
       )
       insert into stream_events (stream, seq, event, view, at)
       select $1, head.seq - $2 + e.n, e.event, e.view, $5
       from head, unnest($3::text[], $4::jsonb[]) with ordinality as e(event, view, n)`,
      [stream, events.length, events.map((e) => e.event), events.map((e) => JSON.stringify(e.view)), at],
    );
  }
}
