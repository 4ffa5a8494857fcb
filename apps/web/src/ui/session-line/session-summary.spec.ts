import { describe, expect, test } from '@jest/globals';
import { type Segment, summarise } from './session-summary.js';

const item = (id: string, rest: Partial<Segment> = {}): Segment => ({ id, minutes: 20, state: 'next', ...rest });

describe('the session line in words', () => {
  test('counts items, minutes, votes and what is done', () => {
    const line = [
      item('a', { state: 'done', used: 1 }),
      item('b', { minutes: 35, state: 'now', used: 0.474, hasVote: true }),
      item('c', { hasVote: true }),
    ];
    expect(summarise(line)).toEqual({ items: 3, minutes: 75, votes: 2, done: 1, read: 1, place: 2, usedPercent: 47 });
  });

  test('has no current item before the session and in an empty agenda', () => {
    expect(summarise([item('a')]).place).toBeNull();
    expect(summarise([])).toEqual({ items: 0, minutes: 0, votes: 0, done: 0, read: 0, place: null, usedPercent: 0 });
  });
});
