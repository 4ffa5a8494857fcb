import { describe, expect, it } from '@jest/globals';
import { asGuestSees, inReadingOrder, type PlacedItem } from './agenda-order.js';
import { type AgendaItemView } from './meetings.js';

const item = (id: string, sort: number, parentId: string | null = null): PlacedItem => ({ id, sort, parentId });
const read = (items: readonly PlacedItem[]): readonly string[] =>
  inReadingOrder(items).map(({ number, id }) => `${number} ${id}`);

describe('an agenda', () => {
  it('is read as a tree, whatever order its rows come in', () => {
    expect(
      read([item('b', 1), item('b2', 5, 'b'), item('c', 2), item('a', 0), item('b1', 3, 'b'), item('x', 4, 'b1')]),
    ).toEqual(['1 a', '2 b', '2.1 b1', '2.1.1 x', '2.2 b2', '3 c']);
  });

  it('keeps an item whose parent is unknown', () => {
    expect(read([item('a', 0), item('b', 1, 'gone')])).toEqual(['1 a', '2 b']);
  });

  it('shows a guest his items in his order and no sign of the others', () => {
    const view = (id: string, sort: number): AgendaItemView =>
      ({ id, sort, number: String(sort + 1), parentId: 'p' }) as AgendaItemView;
    expect(asGuestSees([view('a', 0), view('b', 1), view('c', 2)], ['c', 'a', 'gone'])).toEqual([
      { id: 'c', sort: 0, number: null, parentId: null },
      { id: 'a', sort: 0, number: null, parentId: null },
    ]);
  });
});
