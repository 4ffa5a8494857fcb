import { describe, expect, it } from '@jest/globals';
import { type PageBox } from '@app/contracts';
import fc from 'fast-check';
import { lineBoxes } from './line-boxes.js';

describe('boxes of chosen words', () => {
  it('become one a line, whatever pieces the browser makes of it', () => {
    const pieces: readonly PageBox[] = [
      [100, 50, 180, 62],
      [60, 50.4, 98, 62.4],
      [60, 66, 200, 78],
      [60, 66, 200, 78],
      [90, 60, 90, 70],
    ];
    expect(lineBoxes(pieces)).toEqual([
      [60, 50, 180, 62.4],
      [60, 66, 200, 78],
    ]);
  });

  it('stay apart where columns stand side by side', () => {
    expect(
      lineBoxes([
        [60, 50, 120, 62],
        [300, 50, 360, 62],
      ]),
    ).toHaveLength(2);
  });

  it('do not depend on the order of the pieces', () => {
    const piece = fc
      .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 80 }))
      .map(([left, line, width]): PageBox => [left, line * 16, left + width, line * 16 + 12]);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(lineBoxes(pieces.toReversed())).toEqual(lineBoxes(pieces));
      }),
    );
  });
});
