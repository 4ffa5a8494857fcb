import { type DynamicModule } from '@nestjs/common';
import { type IncomingMessage } from 'node:http';
import { LoggerModule } from 'nestjs-pino';
import { type Config } from '../config/config.js';
import { currentRequest } from '../http/request-context.js';

interface Routed extends IncomingMessage {
  readonly route?: { readonly path?: unknown };
  readonly baseUrl?: string;
}

/** The route's pattern, never the address itself: addresses carry search words and ids. */
export function routePattern(request: IncomingMessage): string {
  const { route, baseUrl } = request as Routed;
  return typeof route?.path === 'string' ? `${baseUrl ?? ''}${route.path}` : 'none';
}

/** Structured logs without content: no bodies, no headers, no names, no addresses of requests. */
export function loggingModule(config: Config): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level: config.logLevel,
      base: null,
      genReqId: () => currentRequest()?.requestId ?? 'none',
      autoLogging: { ignore: (request) => !(request.url ?? '').startsWith('/api') },
      quietReqLogger: true,
      customLogLevel: (_request, response, error) =>
        error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
      serializers: {
        req: (request: { id: unknown; method: string; raw: IncomingMessage }) => ({
          id: request.id,
          method: request.method,
          route: routePattern(request.raw),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: (error: { type?: string }) => ({ type: error.type }),
      },
    },
  });
}
