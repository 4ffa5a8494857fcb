import { createHash, randomUUID } from 'node:crypto';
import { CLIENT_HEADER, IDEMPOTENCY_HEADER } from '@app/contracts';
import { type NextFunction, type Request, type Response } from 'express';
import { AppError } from './app-error.js';
import { type IdempotencyAsk, runInRequest } from './request-context.js';
import { sendProblem } from './problem.filter.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** None of these can be sent by a foreign page without a preflight. */
const BODY_TYPES = ['application/json', 'application/offset+octet-stream', 'application/octet-stream'];

/** The cookie is SameSite=Strict; these are the second and third walls against a foreign site. */
function refuseCrossSite(request: Request): AppError | null {
  if (SAFE.has(request.method)) return null;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return new AppError('platform/cross-site');
  if (request.headers[CLIENT_HEADER] === undefined) return new AppError('platform/cross-site');
  const hasBody = request.headers['content-length'] !== undefined && request.headers['content-length'] !== '0';
  const type = request.headers['content-type']?.split(';')[0]?.trim();
  if (hasBody && !BODY_TYPES.includes(type ?? '')) return new AppError('platform/wrong-content-type');
  return null;
}

function idempotencyAsk(request: Request): IdempotencyAsk | null {
  const key = request.headers[IDEMPOTENCY_HEADER];
  if (SAFE.has(request.method) || typeof key !== 'string' || !/^[\w-]{8,64}$/.test(key)) return null;
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.originalUrl}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
  return { key, requestHash };
}

/** Gives each request its id, its idempotency key and the walls against foreign sites. Runs after the JSON body parser. */
export function requestMiddleware(request: Request, response: Response, next: NextFunction): void {
  const requestId = randomUUID();
  response.setHeader('x-request-id', requestId);
  if (request.path.startsWith('/api')) response.setHeader('cache-control', 'private, no-store');
  runInRequest({ requestId, idempotency: idempotencyAsk(request) }, () => {
    const refusal = refuseCrossSite(request);
    if (refusal) return sendProblem(response, refusal, requestId);
    next();
  });
}
