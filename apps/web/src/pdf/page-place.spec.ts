import { describe, expect, test } from '@jest/globals';
import { arePlacesSame, type PagePlace, pagesNear } from './page-place.js';

const place = (page: number, top = 0): PagePlace => ({ page, left: 0, top, width: 100, height: 141, scale: 1 });

describe('pages with an overlay', () => {
  test('are the seven around the current one, fewer at the ends', () => {
    expect(pagesNear(10, 20)).toEqual([7, 8, 9, 10, 11, 12, 13]);
    expect(pagesNear(1, 20)).toEqual([1, 2, 3, 4]);
    expect(pagesNear(2, 2)).toEqual([1, 2]);
    expect(pagesNear(1, 0)).toEqual([]);
  });

  test('are drawn again only when one has moved', () => {
    expect(arePlacesSame([place(1), place(2)], [place(1), place(2)])).toBe(true);
    expect(arePlacesSame([place(1)], [place(1, 5)])).toBe(false);
    expect(arePlacesSame([place(1)], [])).toBe(false);
  });
});
