import { type AgendaItemView } from '@app/contracts';
import { describe, expect, test } from '@jest/globals';
import { moved, movedOver, withParts } from './agenda-moves.js';

const anItem = (id: string, parentId: string | null = null): AgendaItemView => ({
  id,
  rev: 1,
  parentId,
  sort: 1,
  number: id,
  title: id,
  isSecret: false,
  presenterSeatId: null,
  presenterName: null,
  owningUnitId: null,
  owningUnit: null,
  minutesPlanned: 15,
  hasVote: false,
  state: 'planned',
  beganAt: null,
  secondsUsed: 0,
});
const items = [anItem('a'), anItem('b'), anItem('b1', 'b'), anItem('b2', 'b'), anItem('c')];
const shown = (places: ReturnType<typeof moved>) =>
  places?.map(({ id, parentId }) => (parentId === null ? id : `${parentId}>${id}`)).join(' ') ?? null;

describe('the order of an agenda', () => {
  test('up and down among its siblings, parts go along, the ends are ends', () => {
    expect(shown(moved(items, 'b', 'up'))).toBe('b b>b1 b>b2 a c');
    expect(shown(moved(items, 'b', 'down'))).toBe('a c b b>b1 b>b2');
    expect(shown(moved(items, 'b2', 'up'))).toBe('a b b>b2 b>b1 c');
    expect(moved(items, 'a', 'up')).toBeNull();
    expect(moved(items, 'c', 'down')).toBeNull();
  });

  test('in under the item before it, out to after its parent', () => {
    expect(shown(moved(items, 'c', 'in'))).toBe('a b b>b1 b>b2 b>c');
    expect(shown(moved(items, 'b1', 'out'))).toBe('a b b>b2 b1 c');
    expect(moved(items, 'a', 'in')).toBeNull();
    expect(moved(items, 'a', 'out')).toBeNull();
  });

  test('not deeper than the agenda may be', () => {
    const deep = [...items.slice(0, 4), anItem('b2x', 'b2'), anItem('c'), anItem('c1', 'c')];
    expect(shown(moved(deep, 'c', 'in'))).toBe('a b b>b1 b>b2 b2>b2x b>c c>c1');
    const deeper = [...deep, anItem('c1x', 'c1')];
    expect(moved(deeper, 'c', 'in')).toBeNull();
  });

  test('dropped on a part of another item it goes beside that item', () => {
    expect(shown(movedOver(items, 'a', 'b2'))).toBe('b b>b1 b>b2 a c');
    expect(movedOver(items, 'b1', 'c')).toBeNull();
    expect(movedOver(items, 'b', 'b1')).toBeNull();
  });

  test('an item with its parts', () => {
    expect(withParts(items, 'b').map(({ id }) => id)).toEqual(['b', 'b1', 'b2']);
  });
});
