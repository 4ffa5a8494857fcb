import { type Client, type LiveClient, type LiveMeeting, type LiveStatus, reduceLive } from '@app/client';
import { type EventMap, type EventName, type Id, seesTheSame, type StreamEvent, type StreamName } from '@app/contracts';

const PATIENCE_MS = 25_000;

/** A tablet that remembers what it saw: snapshot, live events, the reduced state. No sleeps: it waits on the recorded stream. */
export class Tablet {
  readonly events: StreamEvent[] = [];
  readonly statuses: LiveStatus[] = [];
  /** Streams the server gave up on for this tablet. */
  readonly lost: { readonly stream: StreamName; readonly reason: 'too-far-behind' | 'forbidden' }[] = [];
  state: LiveMeeting;
  private live: LiveClient | null = null;
  private readonly watchers = new Set<() => void>();

  private constructor(
    readonly client: Client,
    readonly meetingId: Id,
    state: LiveMeeting,
  ) {
    this.state = state;
  }

  static async open(client: Client, meetingId: Id): Promise<Tablet> {
    const { positions, now: _, ...state } = await client.meetings.snapshot(meetingId);
    const tablet = new Tablet(client, meetingId, state);
    tablet.live = client.live({
      onEvent: (event) => tablet.take(event),
      onStatus: (status) => tablet.note(status),
      onLost: (stream, reason) => tablet.lose(stream, reason),
    });
    tablet.live.follow(positions);
    await tablet.until(() => tablet.statuses.at(-1) === 'live', 'to be live');
    return tablet;
  }

  get stream(): LiveClient {
    return this.live!;
  }

  /** Waits for an event (also one that came already). */
  async sees<E extends EventName>(event: E, where: (view: never) => boolean = () => true): Promise<StreamEvent> {
    const find = (): StreamEvent | undefined =>
      this.events.find((seen) => seen.event === event && where(seen.view as never));
    await this.until(() => find() !== undefined, `to see ${event}`);
    return find()!;
  }

  async until(condition: () => boolean, what: string, patienceMs = PATIENCE_MS): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.watchers.delete(check);
        reject(
          new Error(
            `the tablet waited in vain ${what}; it saw: ${this.events.map((e) => `${e.stream}#${e.seq} ${e.event}`).join(', ') || 'nothing'}`,
          ),
        );
      }, patienceMs);
      const check = (): void => {
        if (!condition()) return;
        clearTimeout(timer);
        this.watchers.delete(check);
        resolve();
      };
      this.watchers.add(check);
    });
  }

  /** The network is gone … */
  drop(): void {
    this.live?.disconnect();
  }

  /** … and is back. */
  comeBack(): void {
    this.live?.connect();
  }

  close(): void {
    this.live?.close();
  }

  private take(event: StreamEvent): void {
    this.events.push(event);
    const before = this.state;
    this.state = reduceLive(this.state, event);
    this.watchers.forEach((check) => check());
    if (this.isOutgrown(before, event)) void this.refresh();
  }

  /** Another standing shows another cut of the meeting: only a fresh snapshot has it. */
  private isOutgrown(before: LiveMeeting, { event, view }: StreamEvent): boolean {
    if (event !== 'meetings.facts-changed') return false;
    const { meetingId, facts } = view as EventMap['meetings.facts-changed'];
    return meetingId === this.meetingId && facts !== null && !seesTheSame(before.meeting.facts, facts);
  }

  private async refresh(): Promise<void> {
    const { positions, now: _, ...state } = await this.client.meetings.snapshot(this.meetingId);
    this.state = state;
    this.live?.reset(positions);
    this.watchers.forEach((check) => check());
  }

  private lose(stream: StreamName, reason: 'too-far-behind' | 'forbidden'): void {
    this.lost.push({ stream, reason });
    if (reason === 'too-far-behind') void this.refresh();
    this.watchers.forEach((check) => check());
  }

  private note(status: LiveStatus): void {
    this.statuses.push(status);
    this.watchers.forEach((check) => check());
  }
}
