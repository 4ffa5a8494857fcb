import { type FileHandle } from 'node:fs/promises';

export type FoundObject =
  | { readonly kind: 'object'; readonly id: number; readonly offset: number }
  | { readonly kind: 'trailer'; readonly offset: number };

const BLOCK_BYTES = 1024 * 1024;
/** What stands across two blocks is found whole in the second. No mark is longer than 34 bytes. */
const OVERLAP_BYTES = 64;
/** What begins here was seen in the block before; seen from here alone it might be the half of a number. */
const SEEN_BYTES = 30;
const MARK = /(?<![\d\w])(\d{1,10})[ \t\r\n\f\0]{1,8}\d{1,5}[ \t\r\n\f\0]{1,8}obj(?![\w])|(?<!\w)trailer(?!\w)/g;

/** Finds by their words where objects and trailers begin, in the order of the file, without trusting any table. */
export async function* findObjects(file: FileHandle): AsyncIterable<FoundObject> {
  const block = Buffer.alloc(BLOCK_BYTES);
  let lastOffset = -1;
  for (let start = 0; ; start += BLOCK_BYTES - OVERLAP_BYTES) {
    const { bytesRead } = await file.read(block, 0, BLOCK_BYTES, start);
    for (const match of block.subarray(0, bytesRead).toString('latin1').matchAll(MARK)) {
      const offset = start + match.index;
      if (offset <= lastOffset || (start > 0 && match.index < SEEN_BYTES)) continue;
      lastOffset = offset;
      yield match[1] === undefined ? { kind: 'trailer', offset } : { kind: 'object', id: Number(match[1]), offset };
    }
    if (bytesRead < BLOCK_BYTES) return;
  }
}
