import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import {
  type Config,
  type DatabaseSettings,
  describeApi,
  harden,
  LiveServer,
  Metrics,
  type PluginMetadata,
  serveApiDocs,
} from '@app/platform';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module.js';
import { serveWeb } from './serve-web.js';

/** Builds the api ready to listen; main and the tests start the same thing. */
export async function createApi(
  config: Config,
  database: DatabaseSettings,
  metadata: PluginMetadata | null = null,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(config, database), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.use(app.get(Metrics).observe);
  harden(app);
  serveApiDocs(app, await describeApi(app, metadata));
  const web = config.webDir === null ? null : resolve(config.webDir);
  if (web && existsSync(web)) serveWeb(app, web);
  app.enableShutdownHooks();
  await app.init();
  app.get(LiveServer).attach(app.getHttpServer());
  return app;
}
