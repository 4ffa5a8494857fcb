import { StorageError } from './storage-error.js';

const MAX_KEY_LENGTH = 512;
const SEGMENT = /^[a-z0-9_-][a-z0-9_.-]{0,199}$/;

/**
 * Keys are made by us from ids, never from the names of users' files: small letters, digits, `_ . -`, parted by `/`.
 * No part starts with a dot, so no key climbs out of its folder or meets the store's own `.` entries.
 * A key is never the folder of another key. Throws `storage/bad-key`.
 */
export function assertObjectKey(key: string): void {
  if (key.length <= MAX_KEY_LENGTH && key.split('/').every((segment) => SEGMENT.test(segment))) return;
  throw new StorageError('storage/bad-key', `Not a key of ours: ${JSON.stringify(key.slice(0, MAX_KEY_LENGTH))}`);
}

/** A prefix is the beginning of a key: it may end in the middle of a part or with `/`. Throws `storage/bad-key`. */
export function assertKeyPrefix(prefix: string): void {
  if (prefix === '') return;
  assertObjectKey(prefix.endsWith('/') ? prefix.slice(0, -1) : prefix);
}
