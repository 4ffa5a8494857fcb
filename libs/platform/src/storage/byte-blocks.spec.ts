import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byteBlocks } from './byte-blocks.js';

test('any chunks become full blocks and one last block, with the same bytes in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 40 })),
      fc.integer({ min: 1, max: 17 }),
      async (chunks, size) => {
        const blocks: { bytes: Buffer; isLast: boolean }[] = [];
        for await (const block of byteBlocks(asStream(chunks), size)) blocks.push(block);

        expect(Buffer.concat(blocks.map((block) => block.bytes))).toEqual(Buffer.concat(chunks));
        expect(blocks.map((block) => block.isLast)).toEqual(blocks.map((_, at) => at === blocks.length - 1));
        expect(blocks.slice(0, -1).every((block) => block.bytes.length === size)).toBe(true);
        expect(blocks.at(-1)?.bytes.length).toBeLessThanOrEqual(size);
      },
    ),
  );
});

async function* asStream(chunks: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}
