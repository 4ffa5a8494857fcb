import { describe, expect, it } from '@jest/globals';
import { isStrokePath } from '@app/contracts';
import fc from 'fast-check';
import { cutStroke, simplifyStroke } from './simplify-stroke.js';
import { decodeStroke, encodeStroke, type StrokeSample } from './stroke-path.js';

const place = fc.double({ min: -50, max: 3000, noNaN: true });
const pauses = fc.record({
  x: place,
  y: place,
  pressure: fc.double({ min: 0, max: 1, noNaN: true }),
  pause: fc.double({ min: 0, max: 500, noNaN: true }),
});
const stroke = fc.array(pauses, { minLength: 1, maxLength: 300 }).map((all) => {
  let time = 1_000;
  return all.map(({ pause, ...sample }): StrokeSample => ({ ...sample, time: (time += pause) }));
});

describe('the path of a stroke', () => {
  it('keeps every place to a tenth of a point, and is what the server takes', () => {
    fc.assert(
      fc.property(stroke, (samples) => {
        const path = encodeStroke(samples);
        expect(isStrokePath(path)).toBe(true);
        const kept = decodeStroke(path);
        expect(kept).toHaveLength(samples.length);
        kept.forEach(({ x, y, pressure, time }, at) => {
          const sample = samples[at]!;
          expect(Math.abs(x - sample.x)).toBeLessThanOrEqual(0.1);
          expect(Math.abs(y - sample.y)).toBeLessThanOrEqual(0.1);
          expect(Math.abs(pressure - sample.pressure)).toBeLessThanOrEqual(1 / 255);
          expect(Math.abs(time - (sample.time - samples[0]!.time))).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('stays one that the server takes when the hand leaves the page or pauses for minutes', () => {
    const far = { x: -1e9, y: 1e9, pressure: 7, time: 0 };
    const path = encodeStroke([far, { ...far, x: 1e9, pressure: -1, time: 3_600_000 }]);
    expect(isStrokePath(path)).toBe(true);
  });
});

describe('a simplified stroke', () => {
  it('leaves no sample of the hand further away than the tolerance, and keeps both ends', () => {
    fc.assert(
      fc.property(stroke, fc.double({ min: 0.01, max: 20, noNaN: true }), (samples, tolerance) => {
        const simple = simplifyStroke(samples, tolerance);
        expect(simple[0]).toBe(samples[0]);
        expect(simple.at(-1)).toBe(samples.at(-1));
        for (const sample of samples) {
          const near = simple.some((one, at) => distance(sample, one, simple[at + 1] ?? one) <= tolerance + 1e-6);
          expect(near).toBe(true);
        }
      }),
    );
  });

  it('needs two samples for a straight line', () => {
    const line = Array.from({ length: 100 }, (_, at) => ({ x: at, y: at * 2, pressure: 0.5, time: at }));
    expect(simplifyStroke(line, 0.1)).toEqual([line[0], line[99]]);
  });
});

describe('a stroke too long for one mark', () => {
  it('becomes several without a gap', () => {
    const samples = Array.from({ length: 25 }, (_, at) => ({ x: at, y: 0, pressure: 0, time: at }));
    const pieces = cutStroke(samples, 10);
    expect(pieces.map((piece) => piece.length)).toEqual([10, 10, 7]);
    pieces.slice(1).forEach((piece, at) => expect(piece[0]).toBe(pieces[at]!.at(-1)));
    expect(cutStroke(samples)).toEqual([samples]);
  });
});

function distance(sample: StrokeSample, from: StrokeSample, to: StrokeSample): number {
  const [ax, ay] = [to.x - from.x, to.y - from.y];
  const length = ax * ax + ay * ay;
  const along = (sample.x - from.x) * ax + (sample.y - from.y) * ay;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, along / length));
  return Math.hypot(sample.x - from.x - share * ax, sample.y - from.y - share * ay);
}
