import { type SeatView } from '@app/contracts';
import { expect, test } from '@jest/globals';
import { fewSeats } from './few-seats.js';

const aSeat = (id: string, roles: SeatView['roles'] = ['member']): SeatView => ({
  id,
  rev: 1,
  personId: id,
  office: null,
  name: id,
  honorific: 'dong-chi',
  position: '',
  unit: '',
  roles,
  isVoter: true,
  isChairman: false,
  protocolRank: 1,
  siteId: null,
  label: null,
  substituteForSeatId: null,
  itemIds: null,
});
const seats = [aSeat('a'), aSeat('b'), aSeat('c'), aSeat('chair', ['chair', 'member']), aSeat('sec', ['secretary'])];
const ids = (few: ReturnType<typeof fewSeats>) => few.shown.map(({ id }) => id);

test('chair and secretary stand first, before whoever has confirmed and whoever has not', () => {
  const few = fewSeats(seats, new Set(['c']), 4);
  expect(ids(few)).toEqual(['chair', 'sec', 'c', 'a']);
  expect(few.rest).toBe(1);
});

test('chair and secretaries are shown even where fewer would be', () => {
  const few = fewSeats([...seats, aSeat('sec2', ['secretary'])], new Set(), 2);
  expect(ids(few)).toEqual(['chair', 'sec', 'sec2']);
  expect(few.rest).toBe(3);
  expect(fewSeats([], new Set(), 4)).toEqual({ shown: [], rest: 0 });
});
