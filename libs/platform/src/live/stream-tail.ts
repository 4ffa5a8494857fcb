import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type StreamEvent, type StreamName } from '@app/contracts';
import { describeWithoutContent } from '../http/problem.filter.js';
import { StreamReader } from '../outbox/stream-reader.js';
import { Wake } from '../outbox/wake.js';

const POLL_MS = 1000;

/** Tails the streams that this process has followers for and hands each committed event on, once, in order. */
@Injectable()
export class StreamTail implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('tail');
  private readonly positions = new Map<StreamName, number>();
  private deliver: (event: StreamEvent) => void = () => undefined;
  private timer: NodeJS.Timeout | null = null;
  private running = false;
  private again = false;
  private stopped = false;

  constructor(
    private readonly reader: StreamReader,
    private readonly wake: Wake,
  ) {}

  onApplicationBootstrap(): void {
    this.wake.onWake((streams) => {
      if (streams === null || streams.some((stream) => this.positions.has(stream as StreamName))) void this.pump();
    });
    this.timer = setInterval(() => void this.pump(), POLL_MS);
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
  }

  onEvent(deliver: (event: StreamEvent) => void): void {
    this.deliver = deliver;
  }

  /** Up to which number the followers of a stream have been served; null = nobody follows it here. */
  position(stream: StreamName): number | null {
    return this.positions.get(stream) ?? null;
  }

  follow(stream: StreamName, from: number): void {
    if (!this.positions.has(stream)) this.positions.set(stream, from);
  }

  leave(stream: StreamName): void {
    this.positions.delete(stream);
  }

  /** One pass at a time; a wake during a pass causes exactly one more. */
  private async pump(): Promise<void> {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    try {
      do {
        this.again = false;
        await this.pass();
      } while (this.again && !this.stopped);
    } catch (error) {
      this.logger.warn(describeWithoutContent(error));
    } finally {
      this.running = false;
    }
  }

  private async pass(): Promise<void> {
    if (this.positions.size === 0 || this.stopped) return;
    const events = await this.reader.after([...this.positions].map(([stream, seq]) => ({ stream, seq })));
    for (const event of events) {
      const position = this.positions.get(event.stream);
      if (position === undefined || event.seq <= position) continue;
      this.positions.set(event.stream, event.seq);
      this.deliver(event);
    }
    if (events.length > 0) this.again = true;
  }
}
