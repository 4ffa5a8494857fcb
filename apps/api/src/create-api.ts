import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Config, harden, LiveServer, type DatabaseSettings } from '@app/platform';
import { ApiModule } from './api.module.js';
import { serveWeb } from './serve-web.js';

/** Builds the api ready to listen; main and the tests start the same thing. */
export async function createApi(config: Config, database: DatabaseSettings): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(config, database), {
    bodyParser: false,
    logger: config.logLevel === 'silent' ? false : ['fatal', 'error', 'warn'],
    abortOnError: false,
  });
  harden(app);
  const web = config.webDir === null ? null : resolve(config.webDir);
  if (web && existsSync(web)) serveWeb(app, web);
  app.enableShutdownHooks();
  await app.init();
  app.get(LiveServer).attach(app.getHttpServer());
  return app;
}
