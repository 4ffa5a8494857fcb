import { describe, expect, test } from '@jest/globals';
import { flatOutline } from './outline.js';

describe('the outline of a paper', () => {
  test('is flat and in reading order; what leads nowhere is left out', () => {
    const nodes = [
      { title: 'I', dest: 'i', items: [{ title: '1', dest: [0] }] },
      { title: 'Web', dest: null, items: [{ title: '2', dest: 'two' }] },
    ];
    expect(flatOutline(nodes)).toEqual([
      { title: 'I', level: 0, destination: 'i' },
      { title: '1', level: 1, destination: [0] },
      { title: '2', level: 1, destination: 'two' },
    ]);
  });
});
