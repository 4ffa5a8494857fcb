import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  type ClientToServer,
  type Id,
  type PdfRect,
  type PointMessage,
  PRESENTING_LIMITS,
  type ServerToClient,
  type StreamName,
} from '@app/contracts';
import { type Server, type Socket } from 'socket.io';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Actor } from '../access/actor.js';
import { WakeListener } from '../outbox/wake-listener.js';

/** Streams whose followers get a message; none = this actor may not send it. */
export type PointAudience = (actor: Actor, message: PointMessage) => Promise<readonly StreamName[]>;

type PointSocket = Socket<ClientToServer, ServerToClient, object, { actor: Actor }>;
interface Relayed {
  readonly from: Id;
  readonly streams: readonly StreamName[];
  readonly message: PointMessage;
}

const POINT_CHANNEL = 'ecabinet_point';
/** To the other instances the latest of each meeting goes at most this often. */
const RELAY_MS = 50;
/** Somebody who sends this many times what is let through is no presenter's tablet. */
const FLOOD = 20;

/**
 * The volatile lane: regions and pointers in motion, from the presenter to the followers of what is shown. Never stored;
 * what is lost, late or too much is dropped. Other api instances get it by NOTIFY, outside any transaction.
 */
@Injectable()
export class PointLane implements OnApplicationShutdown {
  private readonly instance: Id = uuidv7();
  private io: Server<ClientToServer, ServerToClient> | null = null;
  private audience: PointAudience = () => Promise.resolve([]);
  private readonly waiting = new Map<Id, Relayed>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    listener: WakeListener,
  ) {
    listener.hear(POINT_CHANNEL, (payload) => this.receive(payload));
  }

  /** Who may send what to whom; set by presenting. */
  setAudience(audience: PointAudience): void {
    this.audience = audience;
  }

  attach(io: Server<ClientToServer, ServerToClient>): void {
    this.io = io;
  }

  serve(socket: PointSocket): void {
    const second = { began: 0, count: 0 };
    socket.on('point', (message) => {
      const now = Date.now();
      if (now - second.began >= 1000) Object.assign(second, { began: now, count: 0 });
      second.count += 1;
      if (second.count > PRESENTING_LIMITS.pointsPerSecond * FLOOD) socket.disconnect(true);
      else if (second.count <= PRESENTING_LIMITS.pointsPerSecond) void this.take(socket, message);
    });
  }

  onApplicationShutdown(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private async take(socket: PointSocket, given: unknown): Promise<void> {
    const message = asPoint(given);
    if (message === null) return;
    const streams = await this.audience(socket.data.actor, message).catch(() => []);
    if (streams.length === 0) return;
    // Not to the sender himself.
    socket.volatile.to([...streams]).emit('pointed', message);
    this.waiting.set(message.meetingId, { from: this.instance, streams, message });
    this.timer ??= setTimeout(() => this.relay(), RELAY_MS);
  }

  private relay(): void {
    const all = [...this.waiting.values()];
    this.waiting.clear();
    this.timer = null;
    for (const one of all)
      this.dataSource.query(`select pg_notify($1, $2)`, [POINT_CHANNEL, JSON.stringify(one)]).catch(() => undefined);
  }

  /** Only api processes write to this channel; what they relay was checked where it came in. */
  private receive(payload: string): void {
    const { from, streams, message } = JSON.parse(payload) as Relayed;
    if (from !== this.instance) this.io?.volatile.to([...streams]).emit('pointed', message);
  }
}

const isId = (value: unknown): value is Id => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isRect = (value: unknown): value is PdfRect =>
  Array.isArray(value) && value.length === 4 && value.every(isNumber);

/** The message with nothing else in it, or null. */
function asPoint(given: unknown): PointMessage | null {
  if (typeof given !== 'object' || given === null) return null;
  const { meetingId, epoch, versionId, page, rect, pointer } = given as Partial<Record<keyof PointMessage, unknown>>;
  if (!isId(meetingId) || !isId(versionId) || !isNumber(epoch) || !isNumber(page)) return null;
  if (rect !== null && !isRect(rect)) return null;
  const point = pointer === null ? null : asPointer(pointer);
  return point === undefined ? null : { meetingId, epoch, versionId, page, rect, pointer: point };
}

function asPointer(given: unknown): PointMessage['pointer'] | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { x, y } = given as { x?: unknown; y?: unknown };
  return isNumber(x) && isNumber(y) ? { x, y } : undefined;
}
