import { Injectable } from '@nestjs/common';
import { REPLAY_LIMIT, type StreamEvent, type StreamName, type StreamPosition } from '@app/contracts';
import { DataSource, type EntityManager } from 'typeorm';

interface EventRow {
  readonly stream: StreamName;
  readonly seq: string;
  readonly event: string;
  readonly view: unknown;
  readonly at: Date;
}
const toEvent = (row: EventRow): StreamEvent => ({
  stream: row.stream,
  seq: Number(row.seq),
  event: row.event,
  view: row.view,
  at: row.at.toISOString(),
});

/** Reads committed events in order. */
@Injectable()
export class StreamReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Heads of streams, 0 for one without events. Pass the manager of a repeatable-read transaction to stand beside a snapshot. */
  async heads(
    streams: readonly StreamName[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<readonly StreamPosition[]> {
    const rows = await manager.query<{ stream: string; seq: string }[]>(
      `select stream, seq from stream_heads where stream = any($1)`,
      [streams],
    );
    const known = new Map(rows.map((row) => [row.stream, Number(row.seq)]));
    return streams.map((stream) => ({ stream, seq: known.get(stream) ?? 0 }));
  }

  /** Where a stream stands, and the first number a replay may begin after. */
  async standing(stream: StreamName): Promise<{ readonly head: number; readonly replayFrom: number }> {
    const [row] = await this.dataSource.query<{ seq: string; replay_from: string }[]>(
      `select seq, replay_from from stream_heads where stream = $1`,
      [stream],
    );
    return { head: Number(row?.seq ?? 0), replayFrom: Number(row?.replay_from ?? 0) };
  }

  /** Events of several streams after a position each, per stream in order; at most `REPLAY_LIMIT` + 1 per call and stream. */
  async after(positions: readonly StreamPosition[]): Promise<readonly StreamEvent[]> {
    const rows = await this.dataSource.query<EventRow[]>(
      `select e.stream, e.seq, e.event, e.view, e.at
       from unnest($1::text[], $2::bigint[]) as p(stream, seq)
       cross join lateral (
         select * from stream_events s where s.stream = p.stream and s.seq > p.seq order by s.seq limit $3
       ) e
       order by e.stream, e.seq`,
      [positions.map((p) => p.stream), positions.map((p) => p.seq), REPLAY_LIMIT + 1],
    );
    return rows.map(toEvent);
  }
}
