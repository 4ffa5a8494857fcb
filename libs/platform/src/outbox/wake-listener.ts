import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DATABASE_SETTINGS, type DatabaseSettings } from '../database/data-source-options.js';
import { describeWithoutContent } from '../http/problem.filter.js';
import { Wake, WAKE_CHANNEL } from './wake.js';

const RECONNECT_MS = 1000;

/** One LISTEN connection per process. After a reconnect everything is looked at again: hints were missed. */
@Injectable()
export class WakeListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('wake');
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  private readonly channels = new Map<string, (payload: string) => void>();

  constructor(
    @Inject(DATABASE_SETTINGS) private readonly settings: DatabaseSettings,
    private readonly wake: Wake,
  ) {
    this.hear(WAKE_CHANNEL, (payload) => wake.tell(payload && payload !== '*' ? payload.split(' ') : null));
  }

  /** Another channel on the same connection; called while the process is put together. */
  hear(channel: string, listener: (payload: string) => void): void {
    this.channels.set(channel, listener);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.url,
      application_name: `${this.settings.applicationName}-wake`,
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) => this.channels.get(channel)?.(payload ?? ''));
    client.on('error', () => this.reconnectLater(client));
    client.on('end', () => this.reconnectLater(client));
    try {
      await client.connect();
      for (const channel of this.channels.keys()) await client.query(`listen ${channel}`);
      this.client = client;
      this.wake.tell(null);
    } catch (error) {
      this.logger.warn(describeWithoutContent(error));
      this.reconnectLater(client);
    }
  }

  private reconnectLater(client: pg.Client): void {
    if (this.stopped || this.timer || (this.client !== null && this.client !== client)) return;
    this.client = null;
    this.timer = setTimeout(() => {
      this.timer = null;
      if (!this.stopped) void this.connect();
    }, RECONNECT_MS);
  }
}
