import { Injectable } from '@nestjs/common';
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

  /**
   * One statement, however many streams: a second of votes tells a thousand people at once. The heads are locked in name
   * order, so that two commands never wait for each other's heads in a circle.
   */
  private async writeEvents(tx: Tx): Promise<readonly string[]> {
    const lines = tx.announcements.flatMap(({ streams, event, view }) => {
      const text = JSON.stringify(view);
      return streams.map((stream) => ({ stream, event, text }));
    });
    if (lines.length === 0 && tx.closedReplays.size === 0) return [];
    await tx.manager.query(APPEND, [
      lines.map((line) => line.stream),
      lines.map((line) => line.event),
      lines.map((line) => line.text),
      tx.at,
      [...tx.closedReplays],
    ]);
    return [...new Set(lines.map((line) => line.stream))];
  }
}

/** A stream whose replay closes has a line without an event, so that its head is locked in the same order. */
const APPEND = `with line as (
    select * from unnest($1::text[], $2::text[], $3::jsonb[]) with ordinality as l(stream, event, view, n)
    union all
    select stream, null, null, null from unnest($5::text[]) as c(stream)
  ), head as (
    insert into stream_heads as h (stream, seq, replay_from)
    select stream, count(event), case when stream = any($5) then count(event) else 0 end
    from line group by stream order by stream collate "C"
    on conflict (stream) do update set seq = h.seq + excluded.seq,
      replay_from = case when h.stream = any($5) then h.seq + excluded.seq else h.replay_from end
    returning stream, seq
  )
  insert into stream_events (stream, seq, event, view, at)
  select stream, head.seq - count(*) over of_stream + row_number() over (of_stream order by line.n), line.event, line.view, $4
  from line join head using (stream) where line.event is not null
  window of_stream as (partition by stream)`;
