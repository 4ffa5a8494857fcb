import { describe, expect, test } from '@jest/globals';
import { handCount, handProblems, isTied, type TypedHands } from './hand-count.js';

const typed = (wish: Partial<TypedHands> = {}): TypedHands => ({
  for: '18',
  against: '2',
  abstain: '1',
  present: '24',
  ...wish,
});

describe('a show of hands as it is typed', () => {
  test('is whole numbers, and no more hands than people', () => {
    expect(handProblems(typed())).toEqual([]);
    expect(handProblems(typed({ against: '', abstain: '-1' }))).toEqual(['against', 'abstain']);
    expect(handProblems(typed({ present: '20' }))).toEqual(['sum']);
  });

  test('asks whose side decides only when yes and no are equal', () => {
    const tied = typed({ for: '10', against: '10' });
    expect([isTied(typed()), isTied(tied), isTied(typed({ for: '' }))]).toEqual([false, true, false]);
    expect(handCount(tied, 'for')).toEqual({ for: 10, against: 10, abstain: 1, present: 24, decidingVote: 'for' });
    expect(handCount(typed(), 'for').decidingVote).toBeNull();
  });
});
