import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DATABASE_SETTINGS, dataSourceOptions, type DatabaseSettings } from './data-source-options.js';

const CONNECTIONS = 2;

/**
 * A small pool beside the pool of requests, for the few commands that must not queue behind hundreds of others: the end
 * of a ballot waits for the votes that were in time, never for those still waiting for a connection.
 */
@Injectable()
export class ReservedConnection implements OnApplicationShutdown {
  private opened: Promise<DataSource> | null = null;

  constructor(
    private readonly main: DataSource,
    @Inject(DATABASE_SETTINGS) private readonly settings: DatabaseSettings,
  ) {}

  /** Opened at the first use and kept; a failed attempt is made again at the next. */
  dataSource(): Promise<DataSource> {
    this.opened ??= this.open().catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }

  async onApplicationShutdown(): Promise<void> {
    const opened = await this.opened?.catch(() => null);
    if (opened?.isInitialized) await opened.destroy();
  }

  private open(): Promise<DataSource> {
    const applicationName = `${this.settings.applicationName}-reserved`;
    const own = dataSourceOptions({ ...this.settings, poolSize: CONNECTIONS, applicationName });
    return new DataSource({ ...own, entities: this.main.options.entities }).initialize();
  }
}
