import { type DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './naming.js';

export interface DatabaseSettings {
  readonly url: string;
  readonly poolSize: number;
  readonly applicationName: string;
  /** The worker also supervises and schedules jobs. */
  readonly role: 'api' | 'worker' | 'cli';
}

export const DATABASE_SETTINGS = Symbol('DatabaseSettings');

/** What every connection of ours has in common; entities and migrations are added by whoever opens it. */
export function dataSourceOptions(settings: DatabaseSettings): DataSourceOptions & { type: 'postgres' } {
  return {
    type: 'postgres',
    url: settings.url,
    applicationName: settings.applicationName,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    uuidExtension: 'pgcrypto',
    poolSize: settings.poolSize,
    extra: {
      connectionTimeoutMillis: 10_000,
      idle_in_transaction_session_timeout: 30_000,
      options: '-c synchronous_commit=on -c timezone=UTC',
    },
  };
}
