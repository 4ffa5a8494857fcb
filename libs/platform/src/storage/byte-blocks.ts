export interface ByteBlock {
  readonly bytes: Buffer;
  readonly isLast: boolean;
}

/** Cuts a stream into blocks of exactly `size` bytes and a last, shorter one (empty only for an empty stream). */
export async function* byteBlocks(body: AsyncIterable<Uint8Array>, size: number): AsyncIterable<ByteBlock> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    waiting.push(chunk);
    length += chunk.length;
    // "More than", so that the block in hand is never the last one by accident.
    if (length <= size) continue;
    let rest = Buffer.concat(waiting, length);
    for (; rest.length > size; rest = rest.subarray(size)) yield { bytes: rest.subarray(0, size), isLast: false };
    waiting = [rest];
    length = rest.length;
  }
  yield { bytes: Buffer.concat(waiting, length), isLast: true };
}
