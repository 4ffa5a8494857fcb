import { type SeatView } from '@app/contracts';
import { describe, expect, test } from '@jest/globals';
import { isReplaced } from './is-replaced.js';

describe('a seat somebody else sits in for', () => {
  const seat = (id: string, substituteForSeatId: string | null = null) => ({ id, substituteForSeatId }) as SeatView;

  test('is the absent member’s, not the substitute’s', () => {
    const seats = [seat('member'), seat('other'), seat('substitute', 'member')];
    expect(seats.filter((one) => isReplaced(one, seats)).map(({ id }) => id)).toEqual(['member']);
  });
});
