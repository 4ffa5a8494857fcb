import { describe, expect, test } from '@jest/globals';
import { type DocumentView } from '@app/contracts';
import { neighboursOf, papersOf } from './neighbours.js';

const paper = (id: string, itemId: string | null): DocumentView => ({ id, itemId }) as DocumentView;
const all = [paper('a', '1'), paper('b', '2'), paper('c', '1'), paper('d', null), paper('e', '1')];

describe('papers beside a paper', () => {
  test('are those of its item', () => {
    expect(papersOf(all, null).map(({ id }) => id)).toEqual(['d']);
    expect(neighboursOf(all, all[2]!)).toEqual({ previous: all[0], next: all[4] });
    expect(neighboursOf(all, all[0]!)).toEqual({ previous: null, next: all[2] });
    expect(neighboursOf(all, all[1]!)).toEqual({ previous: null, next: null });
  });
});
