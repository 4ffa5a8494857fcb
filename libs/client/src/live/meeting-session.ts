import { type Id, type MeetingSnapshot, type PointMessage, type StreamEvent } from '@app/contracts';
import { type Http, NoAnswerError, ProblemError } from '../http.js';
import { LiveClient, type LiveStatus } from './live-client.js';
import { type LiveMeeting, reduceLive, type TypedEvent } from './reducers.js';

/**
 * `opening` no snapshot yet · `live` · `offline` no line, what is shown may be old · `too-many-pages` the same, because this
 * sign-in has no line left for one more page · `out-of-sync` the line is there but this state is being fetched anew ·
 * `gone` no longer (or not yet) readable · `signed-out`.
 */
export type SessionStatus = 'opening' | 'live' | 'offline' | 'too-many-pages' | 'out-of-sync' | 'gone' | 'signed-out';

export interface SessionView {
  readonly status: SessionStatus;
  readonly meeting: LiveMeeting | null;
  /** When the line was lost, device time in milliseconds; null while there is one. */
  readonly offlineSince: number | null;
  /** Add to the device's clock to get the server's. */
  readonly serverOffsetMs: number;
}

export interface SessionHooks {
  /** Every event that was applied, in order per stream. */
  readonly onEvent?: (event: StreamEvent) => void;
  /** The presenter's region or pointer in motion. */
  readonly onPoint?: (message: PointMessage) => void;
  /** Device clock in milliseconds; replaced in tests. */
  readonly now?: () => number;
}

const RETRY_MS = 1500;

/**
 * One reader's live view of one meeting: snapshot, then events; comes back by itself after a lost line and takes a fresh
 * snapshot whenever it cannot be sure. A new object per change, made for `useSyncExternalStore`.
 */
export class MeetingSession {
  private current: SessionView = { status: 'opening', meeting: null, offlineSince: null, serverOffsetMs: 0 };
  private readonly listeners = new Set<() => void>();
  private readonly live: LiveClient;
  private readonly now: () => number;
  private line: LiveStatus = 'connecting';
  private fetching = false;
  private fetchAgain = false;
  private retry: ReturnType<typeof setTimeout> | null = null;
  private closed = false;

  constructor(
    private readonly http: Http,
    readonly meetingId: Id,
    private readonly hooks: SessionHooks = {},
  ) {
    this.now = hooks.now ?? Date.now;
    this.live = new LiveClient(http, {
      onEvent: (event) => this.take(event),
      onStatus: (status) => this.onLine(status),
      onLost: () => this.refresh(),
      onPoint: (message) => this.hooks.onPoint?.(message),
    });
    this.live.stayIn(meetingId);
    this.refresh();
  }

  get view(): SessionView {
    return this.current;
  }

  get liveClient(): LiveClient {
    return this.live;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes a fresh snapshot; calls that overlap become one more. */
  refresh(): void {
    if (this.closed) return;
    this.fetchAgain = this.fetching;
    if (!this.fetching) void this.fetch();
  }

  close(): void {
    this.closed = true;
    if (this.retry) clearTimeout(this.retry);
    this.live.close();
  }

  private async fetch(): Promise<void> {
    this.fetching = true;
    if (this.current.meeting !== null && this.current.status === 'live') this.set({ status: 'out-of-sync' });
    try {
      const asked = this.now();
      const snapshot = await this.http.get<MeetingSnapshot>('/api/meetings/:id/snapshot', { id: this.meetingId });
      if (!this.closed) this.install(snapshot, asked);
    } catch (error) {
      this.failed(error);
    } finally {
      this.fetching = false;
    }
    if (this.fetchAgain) this.refresh();
  }

  private install({ positions, now, ...meeting }: MeetingSnapshot, asked: number): void {
    const answered = this.now();
    // Half the round trip is the best guess of the snapshot's age.
    const serverOffsetMs = Date.parse(now) - (asked + answered) / 2;
    this.live.reset(positions);
    this.set({
      meeting,
      serverOffsetMs,
      status: this.live.isConnected ? 'live' : (noLine(this.line) ?? 'live'),
    });
  }

  private failed(error: unknown): void {
    if (this.closed) return;
    if (error instanceof ProblemError && error.code === 'platform/not-found')
      return this.set({ status: 'gone', meeting: null });
    if (error instanceof ProblemError && error.code === 'platform/not-signed-in')
      return this.set({ status: 'signed-out' });
    if (error instanceof NoAnswerError)
      this.set({
        status: this.current.meeting ? 'offline' : 'opening',
        offlineSince: this.current.offlineSince ?? this.now(),
      });
    this.retry ??= setTimeout(() => {
      this.retry = null;
      this.refresh();
    }, RETRY_MS);
  }

  private onLine(status: LiveStatus): void {
    this.line = status;
    if (status === 'signed-out') return this.set({ status: 'signed-out' });
    const lost = noLine(status);
    if (lost !== null)
      return this.set({
        status: this.current.meeting ? lost : 'opening',
        offlineSince: this.current.offlineSince ?? this.now(),
      });
    if (status === 'live')
      this.set({ offlineSince: null, ...(this.current.meeting ? { status: 'live' as const } : {}) });
  }

  private take(event: StreamEvent): void {
    const { meeting } = this.current;
    if (meeting === null) return;
    this.set({ meeting: reduceLive(meeting, event) });
    this.hooks.onEvent?.(event);
    const typed = event as unknown as TypedEvent;
    // Another standing means other streams and another cut of the same facts: only a fresh snapshot has them.
    if (typed.event === 'meetings.facts-changed' && typed.view.meetingId === this.meetingId) this.refresh();
  }

  private set(change: Partial<SessionView>): void {
    this.current = { ...this.current, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

/** Null while there is a line, or none was asked for yet. */
const noLine = (line: LiveStatus): 'offline' | 'too-many-pages' | null =>
  line === 'offline' || line === 'too-many-pages' ? line : null;
