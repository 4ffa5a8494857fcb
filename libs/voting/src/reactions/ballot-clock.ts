import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DATABASE_SETTINGS, type DatabaseSettings, describeWithoutContent } from '@app/platform';
import { CloseBallot } from '../commands/close-ballot.js';
import { BallotRepository } from '../data/ballot.repository.js';

const LOOK_EVERY_MS = 500;

/**
 * Closes ballots whose time is over, by the database's clock. Every process looks, so that the end needs no particular
 * one to live; the lock of the ballot lets one of them close it.
 */
@Injectable()
export class BallotClock implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('ballot-clock');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  constructor(
    @Inject(DATABASE_SETTINGS) private readonly settings: DatabaseSettings,
    private readonly ballots: BallotRepository,
    private readonly close: CloseBallot,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.role !== 'cli') this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private look(): void {
    this.running ??= this.closeDue()
      .catch((error: unknown) => this.logger.warn(describeWithoutContent(error)))
      .finally(() => (this.running = null));
  }

  private async closeDue(): Promise<void> {
    for (const ballotId of await this.ballots.due()) await this.close.executeByTime(ballotId);
  }
}
