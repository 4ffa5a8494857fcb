import { type ShownMark } from '@app/client';
import { type AnchorState } from '@app/contracts';
import { expect, test } from '@jest/globals';
import { carriedOn } from './carried.js';

const mark = (
  id: string,
  versionId: string,
  wish: { from?: string; state?: AnchorState; by?: string; page?: number } = {},
) =>
  ({
    state: 'on-server',
    mark: {
      ...{ id, versionId, page: wish.page ?? 1, author: { personId: wish.by ?? 'me' } },
      carried: wish.from === undefined ? null : { fromMarkId: wish.from, state: wish.state },
    },
  }) as unknown as ShownMark;

test('one’s marks of the version before are counted by what became of them; those to look at come with what they were', () => {
  const shown = [
    mark('a', 'v1', { page: 9 }),
    mark('b', 'v1', { page: 4 }),
    mark('a2', 'v2', { from: 'a', state: 'orphan' }),
    mark('b2', 'v2', { from: 'b', state: 'orphan' }),
    mark('c2', 'v2', { from: 'gone', state: 'check' }),
    mark('d2', 'v2', { from: 'd', state: 'kept' }),
    mark('e2', 'v2', { from: 'e', state: 'moved' }),
    mark('new', 'v2'),
    mark('other', 'v2', { from: 'x', state: 'kept', by: 'somebody' }),
  ];
  const carried = carriedOn(shown, 'v2', 'me');
  expect([carried.all, carried.kept]).toEqual([5, 2]);
  expect(carried.orphans.map(({ mark: { id }, before }) => [id, before?.id])).toEqual([
    ['b2', 'b'],
    ['a2', 'a'],
  ]);
  expect(carried.toCheck.map(({ mark: { id }, before }) => [id, before])).toEqual([['c2', null]]);
});
