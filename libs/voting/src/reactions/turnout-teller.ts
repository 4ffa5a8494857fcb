import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DATABASE_SETTINGS, type DatabaseSettings, describeWithoutContent } from '@app/platform';
import { TellTurnout } from '../commands/tell-turnout.js';
import { TurnoutNotes } from '../data/turnout-notes.js';

/** The pace is kept in the database, by all processes together; this only looks whether there is something to tell. */
const LOOK_EVERY_MS = 200;

/** In each api process: has the votes it took told, at most once a second, and only while there are any. */
@Injectable()
export class TurnoutTeller implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('turnout');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  constructor(
    @Inject(DATABASE_SETTINGS) private readonly settings: DatabaseSettings,
    private readonly notes: TurnoutNotes,
    private readonly turnout: TellTurnout,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.role === 'api') this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
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
      if (outcome === 'later') memberIds.forEach((memberId) => this.notes.note(ballotId, memberId));
    }
  }
}
