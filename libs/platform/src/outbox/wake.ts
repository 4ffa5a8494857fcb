import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Channel of the wake-up hint. The tables carry the facts; a lost hint costs at most the poll interval. */
export const WAKE_CHANNEL = 'ecabinet_wake';
/** Stands among the woken streams when jobs were enqueued. */
export const JOBS_WAKE = 'jobs';
const COALESCE_MS = 20;
/** NOTIFY payloads must stay under 8000 bytes; past this many streams the hint says "look at everything". */
const NAMED_STREAMS = 60;

/** After a commit: wakes this process at once and the others by one NOTIFY per 20 ms. */
@Injectable()
export class Wake implements OnApplicationShutdown {
  private readonly listeners = new Set<(streams: readonly string[] | null) => void>();
  private pending = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly dataSource: DataSource) {}

  onWake(listener: (streams: readonly string[] | null) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Called after the commit with the streams that got events. */
  announce(streams: readonly string[]): void {
    if (streams.length === 0) return;
    this.tell(streams);
    streams.forEach((stream) => this.pending.add(stream));
    this.timer ??= setTimeout(() => this.notify(), COALESCE_MS);
  }

  /** @param streams null = unknown, look at everything. */
  tell(streams: readonly string[] | null): void {
    this.listeners.forEach((listener) => listener(streams));
  }

  onApplicationShutdown(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private notify(): void {
    const streams = [...this.pending];
    this.pending = new Set();
    this.timer = null;
    const payload = streams.length > NAMED_STREAMS ? '*' : streams.join(' ');
    // A failed hint is no fault: every instance polls each second.
    this.dataSource.query(`select pg_notify($1, $2)`, [WAKE_CHANNEL, payload]).catch(() => undefined);
  }
}
