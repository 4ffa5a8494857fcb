import { type ByteRange } from './object-store.js';

/** What a `Range` header asks of a body of a known size. */
export type RequestedRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly range: ByteRange }
  | { readonly kind: 'unsatisfiable' };

const WHOLE: RequestedRange = { kind: 'whole' };
const UNSATISFIABLE: RequestedRange = { kind: 'unsatisfiable' };
const SINGLE_RANGE = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i;

/**
 * RFC 9110 §14: one range of bytes. `part` is answered 206, `unsatisfiable` 416 with the size in `Content-Range`,
 * `whole` 200. What the RFC lets a server ignore is ignored: other units, several ranges, an end before the start.
 *
 * @param size of the whole body in bytes
 */
export function parseRange(header: string | undefined, size: number): RequestedRange {
  const [, first = '', last = ''] = SINGLE_RANGE.exec(header ?? '') ?? [];
  if (first === '' && last === '') return WHOLE;
  if (first === '') return suffix(Number(last), size);

  const start = Number(first);
  const end = last === '' ? Infinity : Number(last);
  if (end < start) return WHOLE;
  if (start >= size) return UNSATISFIABLE;
  return { kind: 'part', range: { start, end: Math.min(end, size - 1) } };
}

function suffix(length: number, size: number): RequestedRange {
  if (length === 0 || size === 0) return UNSATISFIABLE;
  return { kind: 'part', range: { start: Math.max(size - length, 0), end: size - 1 } };
}
