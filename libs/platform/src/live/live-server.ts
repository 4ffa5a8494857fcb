import { type Server as HttpServer } from 'node:http';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import {
  type ClientToServer,
  type FollowAnswer,
  type Id,
  REPLAY_LIMIT,
  type ServerToClient,
  type StreamEvent,
  type StreamName,
} from '@app/contracts';
import { Server, type Socket } from 'socket.io';
import { type Actor, type PersonActor } from '../access/actor.js';
import { CallerPort, StreamAccess } from '../access/caller.port.js';
import { CONFIG, type Config } from '../config/config.js';
import { describeWithoutContent } from '../http/problem.filter.js';
import { Metrics } from '../metrics/metrics.js';
import { StreamReader } from '../outbox/stream-reader.js';
import { isAllowedOrigin } from './origin.js';
import { StreamTail } from './stream-tail.js';

type LiveSocket = Socket<ClientToServer, ServerToClient, object, { actor: Actor; messages: number }>;

const SOCKETS_PER_SESSION = 5;
const MESSAGES_PER_10_S = 200;
/** A slow client costs at most this much memory, then it is dropped and comes back by replay or snapshot. */
const SLOW_CLIENT_BYTES = 1024 * 1024;

export type HereHandler = (actor: PersonActor, meetingId: Id) => Promise<boolean>;

const streamPattern =
  /^(meeting:[0-9a-f-]{36}(\/(members|chair|item:[0-9a-f-]{36}))?|person:[0-9a-f-]{36}|screen:[0-9a-f-]{36})$/;

/** Socket.IO: server → client facts only. Following a stream is authorised like a read. */
@Injectable()
export class LiveServer implements OnApplicationShutdown {
  private readonly logger = new Logger('live');
  private io: Server<ClientToServer, ServerToClient, object, { actor: Actor; messages: number }> | null = null;
  private readonly queues = new Map<StreamName, Promise<unknown>>();
  private onHere: HereHandler = () => Promise.resolve(false);
  private limiter: NodeJS.Timeout | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly callers: CallerPort,
    private readonly access: StreamAccess,
    private readonly tail: StreamTail,
    private readonly reader: StreamReader,
    private readonly metrics: Metrics,
  ) {}

  /** Attaches to the HTTP server; called once by the api's main and by tests. */
  attach(server: HttpServer): void {
    this.io = new Server(server, {
      transports: ['websocket'],
      maxHttpBufferSize: 64 * 1024,
      perMessageDeflate: false,
      serveClient: false,
      // The `cors` option does not refuse a foreign WebSocket; this does.
      allowRequest: (request, done) => done(null, isAllowedOrigin(request, this.config.publicUrl)),
    });
    this.io.use((socket, next) => void this.admit(socket, next));
    this.io.on('connection', (socket) => this.serve(socket));
    this.metrics.countSockets = () => this.io?.sockets.sockets.size ?? 0;
    this.tail.onEvent((event) => this.deliver(event));
    this.limiter = setInterval(() => this.io?.sockets.sockets.forEach((socket) => (socket.data.messages = 0)), 10_000);
  }

  /** Who is told that a person's page is open in a meeting; set by attendance. */
  setHereHandler(handler: HereHandler): void {
    this.onHere = handler;
  }

  /** Within a second of sign-out, disabling or role loss: the sockets of that session (or person) are closed. */
  disconnect(which: { readonly sessionId: Id } | { readonly personId: Id }): void {
    this.io?.sockets.sockets.forEach((socket) => {
      const { actor } = socket.data;
      if (actor.kind !== 'person') return;
      const hit = 'sessionId' in which ? actor.sessionId === which.sessionId : actor.personId === which.personId;
      if (!hit) return;
      socket.emit('signed-out');
      socket.disconnect(true);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.limiter) clearInterval(this.limiter);
    await this.io?.close();
  }

  private async admit(socket: LiveSocket, next: (error?: Error) => void): Promise<void> {
    try {
      const actor = await this.callers.identify(socket.request);
      if (actor.kind !== 'person' && actor.kind !== 'screen') return next(new Error('not-signed-in'));
      if (this.socketsOf(actor) >= SOCKETS_PER_SESSION) return next(new Error('too-many-sockets'));
      socket.data.actor = actor;
      socket.data.messages = 0;
      next();
    } catch (error) {
      this.logger.warn(describeWithoutContent(error));
      next(new Error('unavailable'));
    }
  }

  private socketsOf(actor: Actor): number {
    const same = (other: Actor): boolean =>
      actor.kind === 'person' && other.kind === 'person'
        ? actor.sessionId === other.sessionId
        : actor.kind === 'screen' && other.kind === 'screen' && actor.screenId === other.screenId;
    return [...(this.io?.sockets.sockets.values() ?? [])].filter((socket) => same(socket.data.actor)).length;
  }

  private serve(socket: LiveSocket): void {
    socket.use((_, next) => {
      socket.data.messages += 1;
      if (socket.data.messages > MESSAGES_PER_10_S) socket.disconnect(true);
      else next();
    });
    socket.on(
      'follow',
      (ask, answer) =>
        void this.inOrder(ask?.stream, () => this.follow(socket, ask)).then(answer, () =>
          answer({ ok: false, reason: 'invalid' }),
        ),
    );
    socket.on('unfollow', (ask) => void this.unfollow(socket, ask?.stream));
    socket.on('here', (ask, answer) => {
      const { actor } = socket.data;
      const known = actor.kind === 'person' ? this.onHere(actor, ask?.meetingId) : Promise.resolve(false);
      known.then(
        (ok) => answer({ ok }),
        () => answer({ ok: false }),
      );
    });
    socket.on('disconnecting', () => socket.rooms.forEach((room) => this.leaveIfEmpty(room as StreamName, 1)));
  }

  /** Follows of one stream one after the other, so that a replay and the live events after it leave no gap between. */
  private inOrder<T>(stream: StreamName, work: () => Promise<T>): Promise<T> {
    const before = this.queues.get(stream) ?? Promise.resolve();
    const next = before.then(work, work);
    const settled = next.catch(() => undefined);
    this.queues.set(stream, settled);
    void settled.then(() => {
      if (this.queues.get(stream) === settled) this.queues.delete(stream);
    });
    return next;
  }

  private async follow(socket: LiveSocket, ask: { stream: StreamName; from: number }): Promise<FollowAnswer> {
    const { stream, from } = ask;
    if (typeof stream !== 'string' || !streamPattern.test(stream) || !Number.isSafeInteger(from) || from < 0)
      return { ok: false, reason: 'invalid' };
    if (!(await this.access.may(socket.data.actor, stream))) return { ok: false, reason: 'forbidden' };
    const [head] = await this.reader.heads([stream]);
    this.tail.follow(stream, head?.seq ?? 0);
    // Join first, read after: what commits in between arrives live, and the client orders by number.
    await socket.join(stream);
    const missed = await this.reader.after([{ stream, seq: from }]);
    if (missed.length > REPLAY_LIMIT) {
      await socket.leave(stream);
      return { ok: false, reason: 'too-far-behind' };
    }
    missed.forEach((event) => socket.emit('event', event));
    return { ok: true, head: Math.max(head?.seq ?? 0, missed.at(-1)?.seq ?? 0) };
  }

  private async unfollow(socket: LiveSocket, stream: StreamName): Promise<void> {
    await socket.leave(stream);
    this.leaveIfEmpty(stream, 0);
  }

  private leaveIfEmpty(stream: StreamName, leaving: 0 | 1): void {
    const size = this.io?.sockets.adapter.rooms.get(stream)?.size ?? 0;
    if (size <= leaving && !this.queues.has(stream)) this.tail.leave(stream);
  }

  private deliver(event: StreamEvent): void {
    for (const id of this.io?.sockets.adapter.rooms.get(event.stream) ?? []) {
      const socket = this.io?.sockets.sockets.get(id);
      if (!socket) continue;
      if (isSlow(socket)) socket.disconnect(true);
      else socket.emit('event', event);
    }
  }
}

/** Bytes waiting in the WebSocket of a client that does not read. */
function isSlow(socket: LiveSocket): boolean {
  const transport = socket.conn.transport as { socket?: { bufferedAmount?: number } };
  return (transport.socket?.bufferedAmount ?? 0) > SLOW_CLIENT_BYTES;
}
