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
  type TlsMaterial,
} from '@app/platform';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module.js';
import { serveWeb } from './serve-web.js';

/** Builds the api ready to listen; main and the tests start the same thing. */
export async function createApi(
  config: Config,
  database: DatabaseSettings,
  parts: { readonly metadata?: PluginMetadata | null; readonly tls?: TlsMaterial | null } = {},
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(config, database), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
    ...(parts.tls ? { httpsOptions: { cert: parts.tls.cert, key: parts.tls.key } } : {}),
  });
  app.useLogger(app.get(Logger));
  // Walls and logs go by the address: `/API/…` must not be a way past them. The setting comes too late, Nest has the router already.
  Object.assign(app.getHttpAdapter().getInstance().router, { caseSensitive: true });
  app.use(app.get(Metrics).observe);
  // One proxy, ours: without it the header is anybody's.
  if (config.behindProxy) app.set('trust proxy', 1);
  harden(app);
  serveApiDocs(app, await describeApi(app, parts.metadata ?? null));
  const web = config.webDir === null ? null : resolve(config.webDir);
  if (web && existsSync(web)) serveWeb(app, web);
  app.enableShutdownHooks();
  await app.init();
  const server = app.getHttpServer();
  // Longer than any proxy or client keeps an idle line: else a command meets a line that is just being closed.
  server.keepAliveTimeout = 75_000;
  app.get(LiveServer).attach(server);
  return app;
}
