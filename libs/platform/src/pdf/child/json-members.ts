import { readSync } from 'node:fs';

export interface JsonMember {
  readonly key: string;
  /** Where its value stands in the file, in bytes. */
  readonly start: number;
  readonly length: number;
}

const BLOCK_BYTES = 1024 * 1024;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const isOpening = (byte: number): boolean => byte === 0x7b || byte === 0x5b;
const isClosing = (byte: number): boolean => byte === 0x7d || byte === 0x5d;

/**
 * Finds the members of every object that stands `depth` brackets deep, without holding the file in memory:
 * the structure of a large PDF is larger than what `JSON.parse` can take at once.
 */
export function* jsonMembers(fd: number, depth: number): Iterable<JsonMember> {
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  let level = 0;
  let isInString = false;
  let isEscaped = false;
  let key: number[] = [];
  let valueStart = -1;
  let offset = 0;
  for (
    let read = readSync(fd, block, 0, BLOCK_BYTES, 0);
    read > 0;
    read = readSync(fd, block, 0, BLOCK_BYTES, offset)
  ) {
    for (let i = 0; i < read; i += 1) {
      const byte = block[i] ?? 0;
      if (isInString) {
        const isEnd = byte === QUOTE && !isEscaped;
        isEscaped = byte === BACKSLASH && !isEscaped;
        if (isEnd) isInString = false;
        else if (level === depth && valueStart < 0) key.push(byte);
        continue;
      }
      if (byte === QUOTE) {
        isInString = true;
        if (level === depth && valueStart < 0) key = [];
      } else if (isOpening(byte)) {
        level += 1;
      } else if (byte === COLON && level === depth && valueStart < 0) {
        valueStart = offset + i + 1;
      } else if (isClosing(byte) || byte === COMMA) {
        if (level === depth && valueStart >= 0) {
          yield { key: Buffer.from(key).toString(), start: valueStart, length: offset + i - valueStart };
          valueStart = -1;
        }
        if (byte !== COMMA) level -= 1;
      }
    }
    offset += read;
  }
}
