import { type BallotView } from '@app/contracts';
import { describe, expect, test } from '@jest/globals';
import { latestResult } from './latest-result.js';

const at = (minute: number): string => `2026-11-24T08:${String(minute).padStart(2, '0')}:00.000Z`;
const now = Date.parse(at(10));
const announced = (id: string, itemId: string, minute: number): BallotView =>
  ({ id, itemId, state: 'published', announced: { outcome: 'passed' }, announcedAt: at(minute) }) as BallotView;
const waiting = (state: 'open' | 'closed'): BallotView =>
  ({ id: 'new', itemId: 'two', state, announced: null, announcedAt: null }) as BallotView;

describe('the result a banner points out', () => {
  test('is the one announced last, for three minutes', () => {
    const ballots = [announced('b', 'one', 9), announced('a', 'one', 8)];
    expect(latestResult(ballots, 'one', now)?.id).toBe('b');
    expect(latestResult([announced('a', 'one', 6)], 'one', now)).toBeNull();
  });

  test.each(['open', 'closed'] as const)(
    'is none while another ballot is %s: it would be taken for its result',
    (state) => {
      expect(latestResult([announced('a', 'two', 9), waiting(state)], 'two', now)).toBeNull();
    },
  );

  test('goes when the session goes on with another item, not between two', () => {
    expect(latestResult([announced('a', 'one', 9)], 'two', now)).toBeNull();
    expect(latestResult([announced('a', 'one', 9)], null, now)?.id).toBe('a');
  });
});
