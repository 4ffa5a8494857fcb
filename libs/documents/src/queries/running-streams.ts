import { Inject, Injectable, Logger, type OnApplicationShutdown, Optional } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { CallerPort, describeWithoutContent } from '@app/platform';
import { Grants, type PaperReader } from '../data/grants.js';
import { ShownPapers } from './shown-papers.port.js';

/** A recall, and the end of a session, must cut streams within 2 s. */
const CHECK_MS = 1000;

/** By what the bytes are fetched: a session of a device, or a room screen. */
export type StreamHolder =
  | { readonly kind: 'person'; readonly sessionId: Id }
  | { readonly kind: 'screen'; readonly screenId: Id; readonly versionId: Id };

interface RunningStream {
  readonly readers: readonly PaperReader[];
  readonly holder: StreamHolder;
  readonly cut: () => void;
}

/** Bytes under way: once a second all of them are judged again, and those whose reader or device lost the right to read are cut. */
@Injectable()
export class RunningStreams implements OnApplicationShutdown {
  private readonly logger = new Logger('papers');
  private readonly running = new Set<RunningStream>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly grants: Grants,
    private readonly callers: CallerPort,
    @Optional() @Inject(ShownPapers) private readonly shown: ShownPapers | null,
  ) {}

  /**
   * @param readers all of these must stay allowed
   * @param holder must stay signed in, or go on showing it
   * @returns to be called when the stream ended
   */
  watch(readers: readonly PaperReader[], holder: StreamHolder, cut: () => void): () => void {
    const stream = { readers, holder, cut };
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
    try {
      const gone = [this.readersGone(streams), this.sessionsGone(streams), this.screensGone(streams)];
      new Set((await Promise.all(gone)).flat()).forEach((stream) => stream.cut());
    } catch (error) {
      // Nobody knows whether they may go on: the client asks again and is judged again.
      this.logger.warn(describeWithoutContent(error));
      streams.forEach((stream) => stream.cut());
    }
  }

  private async readersGone(streams: readonly RunningStream[]): Promise<readonly RunningStream[]> {
    const asked = streams.flatMap((stream) => stream.readers.map((reader) => ({ stream, reader })));
    const ended = await this.grants.ended(asked.map(({ reader }) => reader));
    return [...new Set([...ended].map((n) => asked[n]!.stream))];
  }

  /** Signed out, wiped, disabled, run out: the person may read on, but not on this device. */
  private async sessionsGone(streams: readonly RunningStream[]): Promise<readonly RunningStream[]> {
    const sessions = new Set(streams.flatMap(({ holder }) => (holder.kind === 'person' ? [holder.sessionId] : [])));
    if (sessions.size === 0) return [];
    const live = await this.callers.stillLive([...sessions]);
    return streams.filter(({ holder }) => holder.kind === 'person' && !live.has(holder.sessionId));
  }

  /** Unpaired, or something else is presented: a screen reads only what it shows. */
  private async screensGone(streams: readonly RunningStream[]): Promise<readonly RunningStream[]> {
    const judged = await Promise.all(
      streams.map(async ({ holder }) => {
        if (holder.kind === 'person') return true;
        return (await this.shown?.isShownOn(holder.screenId, holder.versionId)) === true;
      }),
    );
    return streams.filter((_, index) => !judged[index]);
  }
}
