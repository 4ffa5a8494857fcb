import { AppError } from '@app/platform';

/** Where the next part of a list begins: the sort key of the last row, opaque to clients. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws platform/invalid-input for a cursor that is not of `length` texts or numbers */
export function decodeCursor(cursor: string, length: number): readonly (string | number)[] {
  const refused = new AppError('platform/invalid-input', {
    fields: [{ path: 'cursor', rule: 'cursor', message: 'not a cursor of this list' }],
  });
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refused;
  }
  const isKey = Array.isArray(key) && key.length === length && key.every((part) => typeof part !== 'object');
  if (!isKey) throw refused;
  return key as (string | number)[];
}
