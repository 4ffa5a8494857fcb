import { describe, expect, test } from '@jest/globals';
import { pageAfterKey } from './use-reader-keys.js';

describe('keys of the reader', () => {
  test('turn pages and stop at the ends', () => {
    const from = (page: number) => (key: string) => pageAfterKey(key, page, 9);
    expect(['ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp', 'Home', 'End'].map(from(5))).toEqual([6, 6, 4, 4, 1, 9]);
    expect(['ArrowLeft', 'Home'].map(from(1))).toEqual([1, 1]);
    expect(['ArrowRight', 'End'].map(from(9))).toEqual([9, 9]);
    expect(['ArrowDown', 'a', 'Tab'].map(from(5))).toEqual([null, null, null]);
  });
});
