import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, type DatabaseSettings, startWorking } from '@app/platform';
import { WorkerModule } from './worker.module.js';

/** Starts the worker: the same features, no port; jobs and reactions. */
export async function createWorker(config: Config, database: DatabaseSettings): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, database), {
    logger: config.logLevel === 'silent' ? false : ['fatal', 'error', 'warn'],
    abortOnError: false,
  });
  app.enableShutdownHooks();
  await startWorking(app);
  return app;
}
