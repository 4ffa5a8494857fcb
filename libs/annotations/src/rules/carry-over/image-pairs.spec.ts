import { describe, expect, test } from '@jest/globals';
import { imageHash } from './image-hash.js';
import { imagePairs } from './image-pairs.js';

const alike = imageHash('00183c3c18181800');
const always = (): boolean => true;

describe('pages that look alike', () => {
  test('are a pair', () => {
    expect(imagePairs([alike], [alike], new Map(), always)).toMatchObject([{ old: 0, fresh: 0, bits: 0 }]);
  });

  test('are none where their words decide', () => {
    expect(imagePairs([alike], [alike], new Map(), () => false)).toEqual([]);
  });
});
