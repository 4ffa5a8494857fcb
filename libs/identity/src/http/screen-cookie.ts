import { type IncomingMessage } from 'node:http';
import { type Response } from 'express';

const YEAR_MS = 365 * 24 * 3600 * 1000;
const name = (secure: boolean): string => (secure ? '__Host-ecab-screen' : 'ecab-screen');

/** A room screen has its own cookie: it is nobody's session. */
export function screenToken(request: IncomingMessage, secure: boolean): string | null {
  const prefix = `${name(secure)}=`;
  const pairs = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
  const value = pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length) ?? '';
  return /^[\w-]{43}$/.test(value) ? value : null;
}

/** @param token 32 random bytes, base64url */
export function setScreenCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(name(secure), token, { httpOnly: true, secure, sameSite: 'strict', path: '/', maxAge: YEAR_MS });
}
