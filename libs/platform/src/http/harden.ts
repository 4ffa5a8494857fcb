import { type NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { requestMiddleware } from './request.middleware.js';

/** JSON commands are small; papers come in chunks of their own type. */
const JSON_LIMIT = '1mb';

/** Headers, parsers and walls that every request passes, in this order. Nest's own parsers are off. */
export function harden(app: NestExpressApplication): void {
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
          styleSrc: ["'self'"],
          // React sets inline style attributes through the DOM; Mantine's variables come as a constructed sheet.
          imgSrc: ["'self'", 'blob:', 'data:'],
          fontSrc: ["'self'", 'blob:', 'data:'],
          connectSrc: ["'self'"],
          workerSrc: ["'self'"],
          manifestSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginEmbedderPolicy: false,
    }),
  );
  app.useBodyParser('json', { limit: JSON_LIMIT });
  app.use(requestMiddleware);
}
