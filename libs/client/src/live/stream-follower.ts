import { type StreamEvent, type StreamName } from '@app/contracts';

/**
 * Puts the events of one stream in order: `seq` = mine + 1 → apply; ≤ mine → ignore; a gap → wait for the replay.
 * Pure bookkeeping: no socket, no timers.
 */
export class StreamFollower {
  private readonly early = new Map<number, StreamEvent>();

  constructor(
    readonly stream: StreamName,
    private seq: number,
    private readonly apply: (event: StreamEvent) => void,
  ) {}

  get position(): number {
    return this.seq;
  }

  /** True while an event is missing between what was applied and what has come. */
  get hasGap(): boolean {
    return this.early.size > 0;
  }

  receive(event: StreamEvent): void {
    if (event.seq <= this.seq) return;
    this.early.set(event.seq, event);
    for (let next = this.early.get(this.seq + 1); next; next = this.early.get(this.seq + 1)) {
      this.early.delete(next.seq);
      this.seq = next.seq;
      this.apply(next);
    }
  }
}
