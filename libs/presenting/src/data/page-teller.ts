import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
  Optional,
} from '@nestjs/common';
import { type Id } from '@app/contracts';
import { Clock, describeWithoutContent, LiveServer, systemActor, UnitOfWork } from '@app/platform';
import { isDue } from '../rules/telling.js';
import { PresentationRepository } from './presentation.repository.js';

const TICK_MS = 50;
/** Every so many ticks pages are looked for that another instance took and did not live to tell. */
const SWEEP_TICKS = 20;

/**
 * Tells the last page of a burst when its time has come. The page itself stands in the database: whichever instance
 * looks next tells it, so that none is lost with a process.
 */
@Injectable()
export class PageTeller implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('presenting');
  private readonly expected = new Set<Id>();
  private timer: NodeJS.Timeout | null = null;
  private ticking: Promise<void> | null = null;
  private ticks = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: PresentationRepository,
    private readonly clock: Clock,
    /** Absent in the worker, which takes no pages. */
    @Optional() @Inject(LiveServer) private readonly live: LiveServer | null,
  ) {}

  onApplicationBootstrap(): void {
    // One timer from the start: one set within a request would act under that request's idempotency key.
    if (this.live) this.timer = setInterval(() => void this.tick(), TICK_MS);
  }

  /** While the database is still there. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.ticking;
  }

  /** A page of this meeting may be waiting. */
  expect(meetingId: Id): void {
    this.expected.add(meetingId);
  }

  /** Tells what is due of this meeting. @returns whether nothing waits any more */
  tellDue(meetingId: Id): Promise<boolean> {
    return this.unitOfWork.run(systemActor('presenting'), async (tx) => {
      const row = await this.repository.lockIfAny(tx, meetingId);
      if (!row?.isUntold) return true;
      if (!isDue(row.toldAt, tx.at)) return false;
      await this.repository.tell(tx, row, 'page');
      return true;
    });
  }

  private async tick(): Promise<void> {
    if (this.ticking) return;
    this.ticks += 1;
    this.ticking = this.pass().catch((error: unknown) => this.logger.warn(describeWithoutContent(error)));
    await this.ticking;
    this.ticking = null;
  }

  private async pass(): Promise<void> {
    if (this.ticks % SWEEP_TICKS === 0)
      for (const meetingId of await this.repository.untold(this.clock.now())) this.expected.add(meetingId);
    for (const meetingId of [...this.expected]) if (await this.tellDue(meetingId)) this.expected.delete(meetingId);
  }
}
