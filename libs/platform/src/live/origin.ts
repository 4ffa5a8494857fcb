import { type IncomingMessage } from 'node:http';

/** Exact origins only: the public address, or the very host the request came to. A request without Origin is no browser. */
export function isAllowedOrigin(request: IncomingMessage, publicUrl: URL): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return origin === publicUrl.origin || new URL(origin).host === host;
}
