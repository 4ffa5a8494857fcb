import { type IncomingMessage } from 'node:http';
import { type Response } from 'express';

/** `__Host-` binds the cookie to this very host over TLS; plain http (localhost only) cannot carry it. */
const names = (secure: boolean): { session: string; browser: string } =>
  secure ? { session: '__Host-ecab', browser: '__Host-ecab-browser' } : { session: 'ecab', browser: 'ecab-browser' };

const YEAR_MS = 365 * 24 * 3600 * 1000;

function read(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

export const sessionToken = (request: IncomingMessage, secure: boolean): string | null =>
  read(request, names(secure).session);
export const browserToken = (request: IncomingMessage, secure: boolean): string | null =>
  read(request, names(secure).browser);

const flags = (secure: boolean) => ({ httpOnly: true, secure, sameSite: 'strict', path: '/' }) as const;

export function setSessionCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(names(secure).session, token, flags(secure));
}
export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(names(secure).session, flags(secure));
}
export function setBrowserCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(names(secure).browser, token, { ...flags(secure), maxAge: YEAR_MS });
}
