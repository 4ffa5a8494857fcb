import { expect, test } from '@jest/globals';
import { pagesAround } from './look-ahead.js';

test('two pages ahead and one behind are painted before they are asked for, in the direction of reading', () => {
  expect(pagesAround({ first: 7, last: 8 }, true)).toEqual([9, 10, 6]);
  expect(pagesAround({ first: 7, last: 8 }, false)).toEqual([6, 5, 9]);
});
