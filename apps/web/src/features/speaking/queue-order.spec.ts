import { describe, expect, test } from '@jest/globals';
import { movedBy, movedOver } from './queue-order.js';

describe('the order of a queue', () => {
  test('a dropped line takes the place it was dropped on', () => {
    expect(movedOver(['a', 'b', 'c'], 'a', 'c')).toEqual(['b', 'c', 'a']);
    expect(movedOver(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b']);
    expect(movedOver(['a', 'b'], 'a', 'gone')).toEqual(['a', 'b']);
  });

  test('a place up or down, and no further than the ends', () => {
    expect(movedBy(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(movedBy(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(movedBy(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(movedBy(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
  });
});
