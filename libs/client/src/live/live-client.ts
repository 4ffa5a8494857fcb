import {
  type ClientToServer,
  type FollowAnswer,
  type Id,
  type PointMessage,
  type ServerToClient,
  type StreamEvent,
  type StreamName,
  type StreamPosition,
} from '@app/contracts';
import { io, type Socket } from 'socket.io-client';
import { type Http } from '../http.js';
import { StreamFollower } from './stream-follower.js';

/** `too-many-pages`: this sign-in has as many lines as it may have; asked for again until another page is closed. */
export type LiveStatus = 'connecting' | 'live' | 'offline' | 'too-many-pages' | 'signed-out';

export interface LiveHandlers {
  /** In order and once per stream. */
  readonly onEvent: (event: StreamEvent) => void;
  readonly onStatus?: (status: LiveStatus) => void;
  /** The stream cannot be continued from here: take a fresh snapshot (too far behind) or leave (forbidden). */
  readonly onLost?: (stream: StreamName, reason: 'too-far-behind' | 'forbidden') => void;
  /** The presenter's region or pointer in motion; some are lost. */
  readonly onPoint?: (message: PointMessage) => void;
}

/** A gap that does not close by itself within this time is asked for again. */
const GAP_MS = 500;
const ANSWER_MS = 5000;
const HERE_MS = 5000;
const DROPPED_RETRY_MS = 1000;
/** Another page is not closed within the second; all those refused ask this often. */
const REFUSED_RETRY_MS = 3000;

/** Follows streams from given positions over one socket; comes back by itself and misses nothing. */
export class LiveClient {
  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private readonly followers = new Map<StreamName, StreamFollower>();
  private gapTimer: ReturnType<typeof setTimeout> | null = null;
  private hereTimer: ReturnType<typeof setInterval> | null = null;
  private comeBack: ReturnType<typeof setTimeout> | null = null;
  private hereIn: Id | null = null;
  private signedOut = false;

  constructor(
    http: Http,
    private readonly handlers: LiveHandlers,
  ) {
    this.socket = io(http.baseUrl, {
      transports: ['websocket'],
      reconnectionDelay: 300,
      reconnectionDelayMax: 5000,
      randomizationFactor: 0.5,
      ...(http.cookie === '' ? {} : { extraHeaders: { cookie: http.cookie } }),
    });
    this.socket.on('connect', () => void this.resume());
    this.socket.on('disconnect', (reason) => {
      this.handlers.onStatus?.(this.signedOut ? 'signed-out' : 'offline');
      // Dropped by the server (too slow, too many messages): unlike after a sign-out it comes back by itself.
      if (reason === 'io server disconnect' && !this.signedOut) this.connectIn(DROPPED_RETRY_MS);
    });
    this.socket.on('connect_error', ({ message }) => {
      const status = statusOf(message);
      this.handlers.onStatus?.(status);
      // A refusal by the server does not reconnect by itself.
      if (this.socket.active || status === 'signed-out') return;
      this.connectIn(status === 'too-many-pages' ? REFUSED_RETRY_MS : DROPPED_RETRY_MS);
    });
    this.socket.on('event', (event) => this.receive(event));
    this.socket.on('lost', ({ stream, reason }) => this.lose(stream, reason));
    this.socket.on('pointed', (message) => this.handlers.onPoint?.(message));
    this.socket.on('signed-out', () => (this.signedOut = true));
  }

  /** Starts following from where a snapshot stands. Following the same stream again moves nothing back. */
  follow(positions: readonly StreamPosition[]): void {
    for (const { stream, seq } of positions) {
      const known = this.followers.get(stream);
      if (known && known.position >= seq) continue;
      this.followers.set(stream, new StreamFollower(stream, seq, this.handlers.onEvent));
      if (this.socket.connected) void this.ask(stream);
    }
  }

  /** Starts anew from a fresh snapshot: what was applied beyond it is asked for again, streams it does not name are left. */
  reset(positions: readonly StreamPosition[]): void {
    const named = new Set(positions.map(({ stream }) => stream));
    for (const stream of [...this.followers.keys()]) if (!named.has(stream)) this.unfollow(stream);
    positions.forEach(({ stream }) => this.followers.delete(stream));
    this.follow(positions);
  }

  get isConnected(): boolean {
    return this.socket.connected;
  }

  unfollow(stream: StreamName): void {
    this.followers.delete(stream);
    if (this.socket.connected) this.socket.emit('unfollow', { stream });
  }

  /** Tells the server every 5 s that this person's page is open in the meeting; null = no longer. */
  stayIn(meetingId: Id | null): void {
    this.hereIn = meetingId;
    if (this.hereTimer) clearInterval(this.hereTimer);
    this.hereTimer = meetingId === null ? null : setInterval(() => this.sayHere(), HERE_MS);
    this.sayHere();
  }

  /** Sends the presenter's region or pointer in motion; dropped while there is no line. */
  point(message: PointMessage): void {
    this.socket.volatile.emit('point', message);
  }

  position(stream: StreamName): number | null {
    return this.followers.get(stream)?.position ?? null;
  }

  /** Breaks the line on purpose (page hidden for long, tests); `connect` takes it up where it was. */
  disconnect(): void {
    this.stayAway();
    this.socket.disconnect();
  }

  connect(): void {
    this.socket.connect();
  }

  close(): void {
    this.stayAway();
    if (this.gapTimer) clearTimeout(this.gapTimer);
    if (this.hereTimer) clearInterval(this.hereTimer);
    this.socket.disconnect();
  }

  private connectIn(delayMs: number): void {
    this.stayAway();
    this.comeBack = setTimeout(() => this.socket.connect(), delayMs);
  }

  /** A line closed on purpose must not come back by a timer that was set before. */
  private stayAway(): void {
    if (this.comeBack) clearTimeout(this.comeBack);
    this.comeBack = null;
  }

  private async resume(): Promise<void> {
    this.sayHere();
    const answers = await Promise.all([...this.followers.keys()].map((stream) => this.ask(stream)));
    if (answers.every((answer) => answer !== null)) this.handlers.onStatus?.('live');
  }

  /** Asks for everything after what was applied. Null = no answer; the reconnect will ask again. */
  private async ask(stream: StreamName): Promise<FollowAnswer | null> {
    const follower = this.followers.get(stream);
    if (!follower) return null;
    try {
      const question = this.socket.timeout(ANSWER_MS);
      const answer = (await question.emitWithAck('follow', { stream, from: follower.position })) as FollowAnswer;
      if (!answer.ok && answer.reason !== 'invalid') this.lose(stream, answer.reason);
      return answer;
    } catch {
      return null;
    }
  }

  private receive(event: StreamEvent): void {
    const follower = this.followers.get(event.stream);
    if (!follower) return;
    follower.receive(event);
    if (follower.hasGap) this.closeGapsSoon();
  }

  private closeGapsSoon(): void {
    this.gapTimer ??= setTimeout(() => {
      this.gapTimer = null;
      const open = [...this.followers.values()].filter((follower) => follower.hasGap);
      if (this.socket.connected) open.forEach((follower) => void this.ask(follower.stream));
    }, GAP_MS);
  }

  private lose(stream: StreamName, reason: 'too-far-behind' | 'forbidden'): void {
    this.followers.delete(stream);
    this.handlers.onLost?.(stream, reason);
  }

  private sayHere(): void {
    if (this.hereIn !== null && this.socket.connected)
      this.socket.emit('here', { meetingId: this.hereIn }, () => undefined);
  }
}

/** What a refused handshake means; everything else is a line that is not there. */
function statusOf(refusal: string): LiveStatus {
  if (refusal === 'not-signed-in') return 'signed-out';
  return refusal === 'too-many-sockets' ? 'too-many-pages' : 'offline';
}
