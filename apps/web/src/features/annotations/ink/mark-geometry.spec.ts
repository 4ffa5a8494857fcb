import { describe, expect, it } from '@jest/globals';
import { encodeStroke } from '@app/client';
import { type InkShape, type MarkShape } from '@app/contracts';
import { boxOf, isTouched } from './mark-geometry.js';

const stroke: InkShape = {
  kind: 'ink',
  tool: 'pen',
  color: 'blue',
  width: 2,
  path: encodeStroke([
    { x: 100, y: 100, pressure: 0, time: 0 },
    { x: 200, y: 100, pressure: 0, time: 10 },
    { x: 200, y: 200, pressure: 0, time: 20 },
  ]),
};

describe('the touch of a mark', () => {
  it('meets a stroke between its samples, not inside its corner', () => {
    expect(boxOf(stroke)).toEqual([99, 99, 201, 201]);
    expect(isTouched(stroke, [150, 104], 4)).toBe(true);
    expect(isTouched(stroke, [150, 106], 4)).toBe(false);
    expect(isTouched(stroke, [120, 180], 4)).toBe(false);
  });

  it('meets words anywhere in their boxes, a rectangle only on its lines', () => {
    const words: MarkShape = { kind: 'highlight', color: 'yellow', boxes: [[10, 10, 50, 22]] };
    expect(isTouched(words, [30, 16], 4)).toBe(true);
    expect(isTouched(words, [30, 30], 4)).toBe(false);
    const frame: MarkShape = { kind: 'rectangle', color: 'red', width: 1, from: [90, 90], to: [10, 10] };
    expect(isTouched(frame, [50, 11], 4)).toBe(true);
    expect(isTouched(frame, [50, 50], 4)).toBe(false);
  });

  it('meets a dot', () => {
    const dot: InkShape = { ...stroke, path: encodeStroke([{ x: 5, y: 5, pressure: 0.2, time: 0 }]) };
    expect(isTouched(dot, [7, 5], 4)).toBe(true);
  });
});
