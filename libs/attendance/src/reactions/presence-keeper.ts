import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
  Optional,
} from '@nestjs/common';
import { type Id, membersStream } from '@app/contracts';
import { Clock, describeWithoutContent, LiveServer, type PersonActor, systemActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { type Heard, PresenceRepository } from '../data/presence.repository.js';

const TICK_MS = 1000;
const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Who is connected: hears the sockets of this api instance, renews their leases once a second in one statement, and
 * tells what changed. The facts stand in the database, so any instance may tell of any other's people, or of its end.
 */
@Injectable()
export class PresenceKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('presence');
  private readonly instance: Id = uuidv7();
  private heard = new Map<string, Heard>();
  private timer: NodeJS.Timeout | null = null;
  private ticking: Promise<void> | null = null;

  constructor(
    private readonly repository: PresenceRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    /** Absent in the worker, which has no sockets. */
    @Optional() @Inject(LiveServer) private readonly live: LiveServer | null,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.live) return;
    this.live.setHereHandler((actor, meetingId) => Promise.resolve(this.hear(actor, meetingId)));
    this.timer = setInterval(() => void this.tickQuietly(), TICK_MS);
  }

  /** While the database is still there. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.ticking;
  }

  /** One pass: renews, summarises, forgets. The timer calls it each second; tests call it with their own clock. */
  async tick(): Promise<void> {
    const now = this.clock.now();
    const heard = [...this.heard.values()];
    this.heard = new Map();
    if (heard.length > 0) await this.repository.renew(heard, this.instance, now);
    for (const meetingId of await this.repository.changedMeetings(now)) await this.summarise(meetingId);
    await this.repository.dropExpired(now);
  }

  private hear(actor: PersonActor, meetingId: unknown): boolean {
    if (typeof meetingId !== 'string' || !uuidPattern.test(meetingId)) return false;
    if (actor.onlyMeetingId !== null && actor.onlyMeetingId !== meetingId) return false;
    this.heard.set(`${meetingId} ${actor.personId}`, { meetingId, personId: actor.personId });
    return true;
  }

  private async tickQuietly(): Promise<void> {
    if (this.ticking) return;
    this.ticking = this.tick().catch((error: unknown) => this.logger.warn(describeWithoutContent(error)));
    await this.ticking;
    this.ticking = null;
  }

  private summarise(meetingId: Id): Promise<void> {
    return this.unitOfWork.run(systemActor('presence'), async (tx) => {
      if (!(await this.repository.claimSummary(tx, meetingId))) return;
      const connections = await this.repository.summarise(tx, meetingId);
      if (connections.length > 0)
        tx.publish(membersStream(meetingId), 'attendance.connections-changed', { meetingId, connections });
    });
  }
}
