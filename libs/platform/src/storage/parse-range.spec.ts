import { expect, test } from '@jest/globals';
import { parseRange } from './parse-range.js';

const part = (start: number, end: number) => ({ kind: 'part', range: { start, end } });

test.each<[string | undefined, number, object]>([
  [undefined, 100, { kind: 'whole' }],
  ['', 100, { kind: 'whole' }],
  ['bytes=0-0', 100, part(0, 0)],
  ['bytes=0-99', 100, part(0, 99)],
  ['bytes=10-19', 100, part(10, 19)],
  ['bytes=99-99', 100, part(99, 99)],
  ['bytes=90-200', 100, part(90, 99)],
  ['BYTES=5-6', 100, part(5, 6)],
  ['bytes= 5-6 ', 100, part(5, 6)],
  // open-ended
  ['bytes=0-', 100, part(0, 99)],
  ['bytes=99-', 100, part(99, 99)],
  ['bytes=100-', 100, { kind: 'unsatisfiable' }],
  // suffix
  ['bytes=-1', 100, part(99, 99)],
  ['bytes=-30', 100, part(70, 99)],
  ['bytes=-500', 100, part(0, 99)],
  ['bytes=-0', 100, { kind: 'unsatisfiable' }],
  // nothing to give
  ['bytes=100-200', 100, { kind: 'unsatisfiable' }],
  ['bytes=99999999999999999999-', 100, { kind: 'unsatisfiable' }],
  ['bytes=0-0', 0, { kind: 'unsatisfiable' }],
  ['bytes=-5', 0, { kind: 'unsatisfiable' }],
  // what a server may ignore
  ['bytes=0-1,5-6', 100, { kind: 'whole' }],
  ['bytes=20-10', 100, { kind: 'whole' }],
  ['bytes=-', 100, { kind: 'whole' }],
  ['bytes=a-b', 100, { kind: 'whole' }],
  ['bytes=1.5-2', 100, { kind: 'whole' }],
  ['bytes=+1-2', 100, { kind: 'whole' }],
  ['pages=1-2', 100, { kind: 'whole' }],
  ['bytes 0-1', 100, { kind: 'whole' }],
])('Range %j of %d bytes', (header, size, expected) => {
  expect(parseRange(header, size)).toEqual(expected);
});
