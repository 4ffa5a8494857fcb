import { pipeline } from 'node:stream/promises';
import { AppError, type ObjectStore, parseRange, StorageError } from '@app/platform';
import { type Request, type Response } from 'express';

export interface Sendable {
  readonly objectKey: string;
  /** Bytes. */
  readonly size: number;
  /** Strong: the same tag means the same bytes. */
  readonly etag: string;
  readonly contentType: string;
  readonly disposition: string;
}
export interface Guarded {
  /** Called before the first byte goes out. */
  readonly opens: () => Promise<void>;
  /** Watches the stream; calls `cut` when it must end. Returns how to stop watching. */
  readonly watch: (cut: () => void) => () => void;
}

/**
 * Answers with bytes of an object as RFC 9110 asks: 200, 206 with the range, 304, 416; HEAD without a body.
 * Never compressed, never kept by caches, inert when a browser opens it by itself.
 */
export async function sendBytes(
  request: Request,
  response: Response,
  { store, ...file }: Sendable & { readonly store: ObjectStore },
  guarded: Guarded,
): Promise<void> {
  setHeaders(response, file);
  if (names(request.headers['if-none-match'], file.etag)) return void response.status(304).end();

  const asked = request.method === 'GET' && isSameFile(request, file.etag) ? request.headers.range : undefined;
  const range = parseRange(asked, file.size);
  if (range.kind === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${file.size}`);
    return void response.status(416).end();
  }
  const part = range.kind === 'part' ? range.range : { start: 0, end: file.size - 1 };
  response.setHeader('content-length', part.end - part.start + 1);
  if (range.kind === 'part') response.setHeader('content-range', `bytes ${part.start}-${part.end}/${file.size}`);
  response.status(range.kind === 'part' ? 206 : 200);
  if (request.method === 'HEAD') return void response.end();

  await guarded.opens();
  const { stream } = await open(store, file.objectKey, part);
  const stopWatching = guarded.watch(() => response.destroy());
  // Cut or left by the reader: nothing to answer any more.
  await pipeline(stream, response)
    .catch(() => response.destroy())
    .finally(stopWatching);
}

function setHeaders(response: Response, file: Sendable): void {
  response.set({
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store, no-transform',
    'content-disposition': file.disposition,
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': file.contentType,
    etag: file.etag,
  });
}

/** `If-None-Match`: a list of tags, or any. */
function names(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

/** `If-Range`: the range counts only for the very file it was begun with; dates are not taken. */
function isSameFile(request: Request, etag: string): boolean {
  const condition = request.headers['if-range'];
  return condition === undefined || condition === etag;
}

async function open(store: ObjectStore, key: string, range: { readonly start: number; readonly end: number }) {
  try {
    return await store.get(key, { range });
  } catch (error) {
    if (error instanceof StorageError) throw new AppError('platform/unavailable');
    throw error;
  }
}

/** `inline` or `attachment` under a name that may hold any letter (RFC 6266). */
export function disposition(kind: 'inline' | 'attachment', fileName: string): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\x20-\x7e]|["\\%]/g, '');
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
