const EVERY_MS = 1000;

/** Tells progress at most once a second, one telling at a time; what comes between is left out. */
export class ProgressTeller {
  private telling: Promise<void> = Promise.resolve();
  private isBusy = false;
  private last = Date.now();

  constructor(private readonly announce: (done: number, total: number) => Promise<void>) {}

  tell(done: number, total: number): void {
    if (this.isBusy || Date.now() - this.last < EVERY_MS) return;
    this.isBusy = true;
    this.last = Date.now();
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
