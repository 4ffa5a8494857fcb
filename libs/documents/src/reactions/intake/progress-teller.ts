const EVERY_MS = 1000;

/** Tells progress at once, then at most once a second, one telling at a time; what comes between is left out. */
export class ProgressTeller {
  private telling: Promise<void> = Promise.resolve();
  private isBusy = false;
  private last = -Infinity;

  constructor(private readonly announce: (done: number, total: number) => Promise<void>) {}

  /** The end itself is not progress: what follows it is told. */
  tell(done: number, total: number): void {
    const now = performance.now();
    if (this.isBusy || done >= total || now - this.last < EVERY_MS) return;
    this.isBusy = true;
    this.last = now;
    this.telling = this.announce(done, total)
      // Progress that cannot be told is no reason to stop the work.
      .catch(() => undefined)
      .finally(() => (this.isBusy = false));
  }

  /** Waits for the telling that is under way. */
  end(): Promise<void> {
    return this.telling;
  }
}
