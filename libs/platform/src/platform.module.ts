import { type DynamicModule, Global, Module } from '@nestjs/common';
import { StreamAccess } from './access/caller.port.js';
import { CONFIG, type Config } from './config/config.js';
import { type DatabaseSettings } from './database/data-source-options.js';
import { DatabaseModule } from './database/database.module.js';
import { loggingModule } from './logging/logging.module.js';
import { Mailer } from './mail/mailer.js';
import { openObjectStore } from './storage/open-object-store.js';
import { OBJECT_STORE } from './storage/object-store.token.js';

/** The capabilities that every process has: settings, database, outbox, jobs, storage. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, database: DatabaseSettings): DynamicModule {
    return {
      module: PlatformModule,
      imports: [loggingModule(config), DatabaseModule.forRoot(database)],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: OBJECT_STORE, useFactory: () => openObjectStore(config.storage) },
        StreamAccess,
        Mailer,
      ],
      exports: [CONFIG, OBJECT_STORE, StreamAccess, Mailer],
    };
  }
}
