import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { describeWithoutContent } from '@app/platform';
import { Grants, type PaperReader } from '../data/grants.js';

/** A recall must cut streams within 2 s. */
const CHECK_MS = 1000;

interface RunningStream {
  readonly readers: readonly PaperReader[];
  readonly cut: () => void;
}

/** Bytes under way: once a second one question for all of them, and those whose reader lost the right to read are cut. */
@Injectable()
export class RunningStreams implements OnApplicationShutdown {
  private readonly logger = new Logger('papers');
  private readonly running = new Set<RunningStream>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly grants: Grants) {}

  /**
   * @param readers all of these must stay allowed
   * @returns to be called when the stream ended
   */
  watch(readers: readonly PaperReader[], cut: () => void): () => void {
    const stream = { readers, cut };
    this.running.add(stream);
    this.timer ??= setInterval(() => void this.check(), CHECK_MS);
    return () => {
      this.running.delete(stream);
      if (this.running.size === 0) this.stop();
    };
  }

  onApplicationShutdown(): void {
    this.stop();
  }

  private stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  private async check(): Promise<void> {
    const streams = [...this.running];
    const asked = streams.flatMap((stream) => stream.readers.map((reader) => ({ stream, reader })));
    try {
      const ended = await this.grants.ended(asked.map(({ reader }) => reader));
      new Set([...ended].map((n) => asked[n]?.stream)).forEach((stream) => stream?.cut());
    } catch (error) {
      // Nobody knows whether they may go on: the client asks again and is judged again.
      this.logger.warn(describeWithoutContent(error));
      streams.forEach((stream) => stream.cut());
    }
  }
}
