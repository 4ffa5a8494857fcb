import { describe, expect, it } from '@jest/globals';
import { isWithinDepth } from './agenda-depth.js';

const item = (id: string, parentId: string | null = null) => ({ id, parentId });

describe('the depth of an agenda', () => {
  it('is three levels at most', () => {
    expect(isWithinDepth([item('a'), item('b', 'a'), item('c', 'b')])).toBe(true);
    expect(isWithinDepth([item('a'), item('b', 'a'), item('c', 'b'), item('d', 'c')])).toBe(false);
  });
  it('knows no foreign parent and no circle', () => {
    expect(isWithinDepth([item('a', 'elsewhere')])).toBe(false);
    expect(isWithinDepth([item('a', 'b'), item('b', 'a')])).toBe(false);
    expect(isWithinDepth([item('a', 'a')])).toBe(false);
  });
});
