import { type Server as HttpServer } from 'node:http';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import {
  type ClientToServer,
  type EventMap,
  type FollowAnswer,
  type Id,
  personStream,
  type ServerToClient,
  type StreamEvent,
  type StreamName,
} from '@app/contracts';
import { Server } from 'socket.io';
import { type Actor, type PersonActor } from '../access/actor.js';
import { CallerPort, StreamAccess } from '../access/caller.port.js';
import { Clock } from '../clock/clock.js';
import { CONFIG, type Config } from '../config/config.js';
import { describeWithoutContent } from '../http/problem.filter.js';
import { Metrics } from '../metrics/metrics.js';
import { StreamReader } from '../outbox/stream-reader.js';
import { asHeardBy } from './as-heard-by.js';
import { InOrder } from './in-order.js';
import { isSlow, type LiveSocket, ownStream, signOut, type SocketData } from './live-socket.js';
import { isAllowedOrigin } from './origin.js';
import { PointLane } from './point-lane.js';
import { isReplayable } from './replay.js';
import { StreamTail } from './stream-tail.js';

/**
 * The page somebody looks at holds two (bell and meeting), every other open one its meeting's: a secretary with the editor,
 * the session, minutes, the hall's code, the letters and some papers side by side comes to ten. Five shut out his sixth page.
 */
const SOCKETS_PER_SESSION = 12;
const MESSAGES_PER_10_S = 200;
const SWEEP_MS = 10_000;

export type HereHandler = (actor: PersonActor, meetingId: Id) => Promise<boolean>;

const streamPattern =
  /^(meeting:[0-9a-f-]{36}(\/(members|chair|item:[0-9a-f-]{36}))?|person:[0-9a-f-]{36}|screen:[0-9a-f-]{36})$/;

/** Socket.IO: server → client facts only. Following a stream is authorised like a read. */
@Injectable()
export class LiveServer implements BeforeApplicationShutdown {
  private readonly logger = new Logger('live');
  private io: Server<ClientToServer, ServerToClient, object, SocketData> | null = null;
  /** Follows of one stream one after the other, so that a replay and the live events after it leave no gap between. */
  private readonly follows = new InOrder<StreamName>();
  /** Follows and re-checks of one socket one after the other: what was allowed before a revocation must not join after it. */
  private readonly turns = new InOrder<LiveSocket>();
  /** How many sockets of a person (or screen) are here: as long as there is one, its own stream is tailed for endings. */
  private readonly watched = new Map<StreamName, number>();
  /** Sessions whose page said since the last sweep that it is open: who only listens is not idle. */
  private present = new Set<Id>();
  private onHere: HereHandler = () => Promise.resolve(false);
  private limiter: NodeJS.Timeout | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly callers: CallerPort,
    private readonly access: StreamAccess,
    private readonly tail: StreamTail,
    private readonly reader: StreamReader,
    private readonly metrics: Metrics,
    private readonly points: PointLane,
    private readonly clock: Clock,
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
    this.points.attach(this.io);
    this.metrics.countSockets = () => this.io?.sockets.sockets.size ?? 0;
    this.tail.onEvent((event) => this.deliver(event));
    this.limiter = setInterval(() => void this.sweep(), SWEEP_MS);
  }

  /** Who is told that a person's page is open in a meeting; set by attendance. */
  setHereHandler(handler: HereHandler): void {
    this.onHere = handler;
  }

  /** Closes the sockets of a session (or of everything of a person) and tells the client that it is signed out. */
  disconnect(which: { readonly sessionId: Id } | { readonly personId: Id }): void {
    this.socketsWhere((actor) =>
      'sessionId' in which ? actor.sessionId === which.sessionId : actor.personId === which.personId,
    ).forEach(signOut);
  }

  /** Before the HTTP server closes: it waits for every connection, and a socket is one that does not end by itself. */
  async beforeApplicationShutdown(): Promise<void> {
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

  private socketsWhere(wanted: (actor: PersonActor) => boolean): readonly LiveSocket[] {
    return [...(this.io?.sockets.sockets.values() ?? [])].filter(
      ({ data: { actor } }) => actor.kind === 'person' && wanted(actor),
    );
  }

  private serve(socket: LiveSocket): void {
    const { actor } = socket.data;
    socket.data.ready = this.watchOwn(socket, actor);
    this.points.serve(socket);
    socket.use(([message], next) => {
      // The volatile lane has its own measure.
      if (message === 'point') return next();
      socket.data.messages += 1;
      if (socket.data.messages > MESSAGES_PER_10_S) socket.disconnect(true);
      else next();
    });
    socket.on(
      'follow',
      (ask, answer) =>
        void this.follows
          .run(ask?.stream, () => this.turns.run(socket, () => this.follow(socket, ask)))
          .then(answer, () => answer({ ok: false, reason: 'invalid' })),
    );
    socket.on('unfollow', (ask) => void this.unfollow(socket, ask?.stream));
    socket.on('here', (ask, answer) => {
      const known = actor.kind === 'person' ? this.onHere(actor, ask?.meetingId) : Promise.resolve(false);
      known.then(
        (ok) => {
          if (ok && actor.kind === 'person') this.present.add(actor.sessionId);
          answer({ ok });
        },
        () => answer({ ok: false }),
      );
    });
    socket.on('disconnecting', () => socket.rooms.forEach((room) => this.leaveIfEmpty(room as StreamName, 1)));
  }

  private async follow(socket: LiveSocket, ask: { stream: StreamName; from: number }): Promise<FollowAnswer> {
    const { stream, from } = ask;
    if (typeof stream !== 'string' || !streamPattern.test(stream) || !Number.isSafeInteger(from) || from < 0)
      return { ok: false, reason: 'invalid' };
    await socket.data.ready;
    if (!(await this.access.may(socket.data.actor, stream))) return { ok: false, reason: 'forbidden' };
    const { head, replayFrom } = await this.reader.standing(stream);
    if (from < replayFrom) return { ok: false, reason: 'too-far-behind' };
    this.tail.follow(stream, head);
    // Join first, read after: what commits in between arrives live, and the client orders by number.
    await socket.join(stream);
    const missed = await this.reader.after([{ stream, seq: from }]);
    if (!isReplayable(missed, { stream, from, head, now: this.clock.now() })) {
      await socket.leave(stream);
      return { ok: false, reason: 'too-far-behind' };
    }
    missed.forEach((event) => socket.emit('event', asHeardBy(socket.data.actor, event)));
    return { ok: true, head: Math.max(head, missed.at(-1)?.seq ?? 0) };
  }

  private async unfollow(socket: LiveSocket, stream: StreamName): Promise<void> {
    await socket.leave(stream);
    this.leaveIfEmpty(stream, 0);
  }

  private leaveIfEmpty(stream: StreamName, leaving: 0 | 1): void {
    const size = this.io?.sockets.adapter.rooms.get(stream)?.size ?? 0;
    if (size <= leaving && !this.follows.has(stream) && !this.watched.has(stream)) this.tail.leave(stream);
  }

  /** Every instance hears of endings by the actor's own stream, whichever instance the sign-out (or unpairing) came to. */
  private async watchOwn(socket: LiveSocket, actor: Actor): Promise<void> {
    const own = ownStream(actor);
    if (own === null) return;
    this.watched.set(own, (this.watched.get(own) ?? 0) + 1);
    socket.on('disconnect', () => {
      const others = (this.watched.get(own) ?? 1) - 1;
      if (others > 0) this.watched.set(own, others);
      else this.watched.delete(own);
      this.leaveIfEmpty(own, 0);
    });
    try {
      const [head] = await this.reader.heads([own]);
      if (socket.connected) this.tail.follow(own, head?.seq ?? 0);
      // It may have ended between the handshake and the tail's beginning.
      if (actor.kind === 'person' && !(await this.callers.stillLive([actor.sessionId])).has(actor.sessionId))
        signOut(socket);
      if (actor.kind === 'screen') await this.recheckScreen(socket, actor.meetingId);
    } catch (error) {
      this.logger.warn(describeWithoutContent(error));
      socket.conn.close();
    }
  }

  /** Sockets of sessions that ran out by time alone; nobody announces those. */
  private async sweep(): Promise<void> {
    this.io?.sockets.sockets.forEach((socket) => (socket.data.messages = 0));
    const here = this.socketsWhere(() => true).map(({ data: { actor } }) => (actor as PersonActor).sessionId);
    if (here.length === 0) return;
    const present = [...this.present];
    this.present = new Set();
    try {
      if (present.length > 0) await this.callers.touch(present);
      const live = await this.callers.stillLive(here);
      this.socketsWhere((actor) => !live.has(actor.sessionId) && here.includes(actor.sessionId)).forEach(signOut);
    } catch (error) {
      this.logger.warn(describeWithoutContent(error));
    }
  }

  private obey({ stream, event, view }: StreamEvent): void {
    switch (event as keyof EventMap) {
      case 'identity.session-ended':
        return this.disconnect(view as EventMap['identity.session-ended']);
      case 'identity.person-disabled':
        return this.disconnect(view as EventMap['identity.person-disabled']);
      case 'identity.roles-changed': {
        // Not signed out: the client comes back by itself and is admitted with what it may do now.
        const { personId } = view as EventMap['identity.roles-changed'];
        return this.socketsWhere((actor) => actor.personId === personId).forEach(({ conn }) => conn.close());
      }
      case 'meetings.facts-changed':
      case 'identity.roll-changed':
        return this.socketsWhere((actor) => personStream(actor.personId) === stream).forEach(
          (socket) => void this.turns.run(socket, () => this.recheck(socket)),
        );
      case 'screens.paired':
      case 'screens.unpaired':
        // It comes back by itself and is admitted as what it is now.
        return this.io?.sockets.sockets.forEach(({ conn, data }) => {
          if (ownStream(data.actor) === stream) conn.close();
        });
      default:
        return;
    }
  }

  private async recheckScreen(socket: LiveSocket, meetingId: Id | null): Promise<void> {
    const now = await this.callers.identify(socket.request);
    if (now.kind !== 'screen' || now.meetingId !== meetingId) socket.conn.close();
  }

  /** Whoever is something else in a meeting now may no longer follow all he followed. Unsure = closed. */
  private async recheck(socket: LiveSocket): Promise<void> {
    try {
      for (const stream of [...socket.rooms] as StreamName[]) {
        if (!streamPattern.test(stream) || (await this.access.may(socket.data.actor, stream))) continue;
        await this.unfollow(socket, stream);
        socket.emit('lost', { stream, reason: 'forbidden' });
      }
    } catch (error) {
      this.logger.warn(describeWithoutContent(error));
      socket.conn.close();
    }
  }

  private deliver(event: StreamEvent): void {
    for (const id of this.io?.sockets.adapter.rooms.get(event.stream) ?? []) {
      const socket = this.io?.sockets.sockets.get(id);
      if (!socket) continue;
      if (isSlow(socket)) socket.disconnect(true);
      else socket.emit('event', asHeardBy(socket.data.actor, event));
    }
    if (event.stream.startsWith('person:') || event.stream.startsWith('screen:')) this.obey(event);
  }
}
