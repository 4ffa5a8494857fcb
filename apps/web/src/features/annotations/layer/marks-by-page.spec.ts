import { describe, expect, it } from '@jest/globals';
import { type ShownMark } from '@app/client';
import { type MarkView } from '@app/contracts';
import { marksByPage, marksOn } from './marks-by-page.js';

const one = (id: string, page: number, versionId = 'v'): ShownMark => ({
  mark: { id, page, versionId } as MarkView,
  state: 'on-server',
});

describe('the marks by page', () => {
  it('keep versions apart, and the list of a page on which nothing changed', () => {
    const [a, b] = [one('a', 1), one('b', 2)];
    const first = marksByPage([a, b, one('x', 1, 'older')], new Map());
    expect(marksOn(first, 'v', 1)).toEqual([a]);
    expect(marksOn(first, 'v', 3)).toEqual([]);
    const next = marksByPage([{ ...a }, b, one('c', 2)], first);
    expect(marksOn(next, 'v', 1)).toBe(marksOn(first, 'v', 1));
    expect(marksOn(next, 'v', 2)).toHaveLength(2);
  });
});
