import { type ByteRange } from './object-store.js';
import { StorageError } from './storage-error.js';

/** The bytes that exist of the range asked for; without one, the whole object. Throws `storage/range-not-satisfiable`. */
export function clipRange(range: ByteRange | undefined, size: number): ByteRange {
  if (range === undefined) return { start: 0, end: size - 1 };

  const isSound = Number.isSafeInteger(range.start) && range.start >= 0 && range.end >= range.start;
  if (isSound && range.start < size) return { start: range.start, end: Math.min(range.end, size - 1) };
  throw rangeNotSatisfiable(range, size);
}

export function rangeNotSatisfiable(range: ByteRange, size: number | 'unknown'): StorageError {
  return new StorageError(
    'storage/range-not-satisfiable',
    `No byte of ${range.start}-${range.end} in a size of ${size}`,
  );
}
