import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, type DatabaseSettings, startWorking } from '@app/platform';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from './worker.module.js';

/** Starts the worker: the same features, no port; jobs and reactions. */
export async function createWorker(config: Config, database: DatabaseSettings): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, database), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await startWorking(app);
  return app;
}
