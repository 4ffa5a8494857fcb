import { type Id, type PointMessage, PRESENTING_LIMITS, type ShownPage, type ShowPageInput } from '@app/contracts';

/** What the presenter's tablet needs from around it; a test brings its own clock. */
export interface PresenterLine {
  /** Sends a fact. Rejects with no answer: it is sent again unless a newer one has taken its place. */
  readonly show: (input: ShowPageInput) => Promise<unknown>;
  /** Sends something volatile; may be lost. */
  readonly point: (message: PointMessage) => void;
  /** Is this refusal final (another one presents, the meeting is over)? Anything else is tried again. */
  readonly isRefusal: (error: unknown) => boolean;
  readonly onRefused: (error: unknown) => void;
  /** Runs `work` after so many milliseconds. @returns how to take it back */
  readonly later: (ms: number, work: () => void) => () => void;
}

/** Between two volatile messages while the region moves. */
const POINT_EVERY_MS = 100;
/** A region at rest this long is a fact. */
const REST_MS = 400;
const RETRY_MS = 1000;

/**
 * The presenter's side: page turns are sent at once (at most five a second, the last one always), a moving region as
 * volatile messages, and when it rests as a fact. One fact is under way at a time; only the latest waits.
 */
export class Presenter {
  private n: number;
  private waiting: ShownPage | null = null;
  private isSending = false;
  private isPaused = false;
  private moved: Pick<PointMessage, 'rect' | 'pointer'> | null = null;
  private isPointing = false;
  private stopRest: (() => void) | null = null;
  private isOver = false;

  constructor(
    private readonly meetingId: Id,
    readonly epoch: number,
    n: number,
    private readonly line: PresenterLine,
  ) {
    this.n = n;
  }

  /** Another page or paper, or a region that was set at once. */
  show(page: ShownPage): void {
    this.stopRest?.();
    this.moved = null;
    this.waiting = page;
    this.pump();
  }

  /** The region (or the pointer) moves over the page. */
  move(page: ShownPage, pointer: PointMessage['pointer']): void {
    this.moved = { rect: page.rect, pointer };
    if (!this.isPointing) this.pointNow(page);
    this.stopRest?.();
    if (pointer === null) this.stopRest = this.line.later(REST_MS, () => this.show(page));
  }

  /** No longer presenter: nothing more is sent. */
  stop(): void {
    this.isOver = true;
    this.stopRest?.();
  }

  private pointNow(page: ShownPage): void {
    const { moved } = this;
    if (moved === null || this.isOver) return;
    this.moved = null;
    this.isPointing = true;
    const { versionId, page: number } = page;
    this.line.point({ meetingId: this.meetingId, epoch: this.epoch, versionId, page: number, ...moved });
    this.line.later(POINT_EVERY_MS, () => {
      this.isPointing = false;
      this.pointNow(page);
    });
  }

  private pump(): void {
    const page = this.waiting;
    if (page === null || this.isSending || this.isPaused || this.isOver) return;
    this.waiting = null;
    this.isSending = true;
    this.n += 1;
    this.line.show({ ...page, epoch: this.epoch, n: this.n }).then(
      () => this.sent(PRESENTING_LIMITS.tellEveryMs),
      (error: unknown) => this.failed(error, page),
    );
  }

  private failed(error: unknown, page: ShownPage): void {
    if (this.line.isRefusal(error)) {
      this.stop();
      this.line.onRefused(error);
      return;
    }
    this.waiting ??= page;
    this.sent(RETRY_MS);
  }

  private sent(pauseMs: number): void {
    this.isSending = false;
    this.isPaused = true;
    this.line.later(pauseMs, () => {
      this.isPaused = false;
      this.pump();
    });
  }
}
