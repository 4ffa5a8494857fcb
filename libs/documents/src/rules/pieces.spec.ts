import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pieces } from './pieces.js';

async function* stream(chunks: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

test('every byte is in a piece, in order; all pieces but the last are full', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 30 })),
      fc.integer({ min: 1, max: 11 }),
      async (chunks, size) => {
        const got: Uint8Array[] = [];
        for await (const piece of pieces(stream(chunks), size)) got.push(piece);

        expect(Buffer.concat(got)).toEqual(Buffer.concat(chunks));
        expect(got.slice(0, -1).every((piece) => piece.length === size)).toBe(true);
        expect(got.every((piece) => piece.length > 0 && piece.length <= size)).toBe(true);
      },
    ),
  );
});
