import { describe, expect, it } from '@jest/globals';
import { isSameSet } from './queue-order.js';

describe('a new order of the queue', () => {
  it('names exactly those who wait, each once', () => {
    expect(isSameSet(['a', 'b', 'c'], ['c', 'a', 'b'])).toBe(true);
    expect(isSameSet([], [])).toBe(true);
    for (const wrong of [
      ['a', 'b'],
      ['a', 'b', 'd'],
      ['a', 'b', 'b'],
      ['a', 'b', 'c', 'd'],
    ])
      expect(isSameSet(['a', 'b', 'c'], wrong)).toBe(false);
  });
});
