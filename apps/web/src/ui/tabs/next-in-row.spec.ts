import { expect, test } from '@jest/globals';
import { nextInRow } from './next-in-row.js';

test('arrows walk in a ring, Home and End jump, other keys are left alone', () => {
  expect(nextInRow('ArrowRight', 2, 3)).toBe(0);
  expect(nextInRow('ArrowLeft', 0, 3)).toBe(2);
  expect(nextInRow('Home', 2, 3)).toBe(0);
  expect(nextInRow('End', 0, 3)).toBe(2);
  expect(nextInRow('a', 1, 3)).toBeNull();
  expect(nextInRow('End', 0, 0)).toBeNull();
});
