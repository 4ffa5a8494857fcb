import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DATABASE_SETTINGS, type DatabaseSettings, describeWithoutContent } from '@app/platform';
import { TellTurnout } from '../commands/tell-turnout.js';
import { BallotRepository } from '../data/ballot.repository.js';
import { TurnoutNotes } from '../data/turnout-notes.js';

/** The pace is kept in the database, by all processes together; this only looks whether there is something to tell. */
const LOOK_EVERY_MS = 200;

/** In each api process: has the votes it took told, at most once a second, and only while there are any. */
@Injectable()
export class TurnoutTeller implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('turnout');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  constructor(
    @Inject(DATABASE_SETTINGS) private readonly settings: DatabaseSettings,
    private readonly ballots: BallotRepository,
    private readonly notes: TurnoutNotes,
    private readonly turnout: TellTurnout,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.role !== 'api') return;
    // What a process that stopped or died has taken and not told.
    for (const ballotId of await this.ballots.open()) this.notes.noteBallot(ballotId);
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private look(): void {
    this.running ??= this.tellAll()
      .catch((error: unknown) => this.logger.warn(describeWithoutContent(error)))
      .finally(() => (this.running = null));
  }

  private async tellAll(): Promise<void> {
    for (const { ballotId, memberIds } of this.notes.take()) {
      const outcome = await this.turnout.execute(ballotId, memberIds).catch((error: unknown) => {
        this.logger.warn(describeWithoutContent(error));
        return 'later' as const;
      });
      if (outcome !== 'later') continue;
      this.notes.noteBallot(ballotId);
      memberIds.forEach((memberId) => this.notes.note(ballotId, memberId));
    }
  }
}
