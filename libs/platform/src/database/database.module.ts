import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '../clock/clock.js';
import { JobQueue } from '../jobs/job-queue.js';
import { AuditOutboxEntry, IdempotencyKey, StoredEvent, StreamHead } from '../outbox/entities.js';
import { OutboxWriter } from '../outbox/outbox-writer.js';
import { Reactions } from '../outbox/reactions.js';
import { StreamReader } from '../outbox/stream-reader.js';
import { SweepOld } from '../outbox/sweep-old.js';
import { Wake } from '../outbox/wake.js';
import { WakeListener } from '../outbox/wake-listener.js';
import { DATABASE_SETTINGS, dataSourceOptions, type DatabaseSettings } from './data-source-options.js';
import { PreparedStatements } from './prepared-statements.js';
import { ReservedConnection } from './reserved-connection.js';
import { UnitOfWork } from './unit-of-work.js';

/** Transactions, the outbox and jobs: what every feature writes through. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(settings: DatabaseSettings): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(settings),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 500,
        }),
        TypeOrmModule.forFeature([StreamHead, StoredEvent, AuditOutboxEntry, IdempotencyKey]),
      ],
      providers: [
        { provide: DATABASE_SETTINGS, useValue: settings },
        Clock,
        ReservedConnection,
        PreparedStatements,
        UnitOfWork,
        OutboxWriter,
        Reactions,
        StreamReader,
        Wake,
        WakeListener,
        JobQueue,
        SweepOld,
      ],
      exports: [
        DATABASE_SETTINGS,
        Clock,
        UnitOfWork,
        PreparedStatements,
        Reactions,
        StreamReader,
        Wake,
        WakeListener,
        JobQueue,
      ],
    };
  }
}
