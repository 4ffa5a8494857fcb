import { type BallotOutcome, type BallotView } from '@app/contracts';
import { describe, expect, test } from '@jest/globals';
import { votedOutcome } from './voted-outcome.js';

const announced = (outcome: BallotOutcome, minute: number, itemId = 'one'): BallotView =>
  ({ itemId, announced: { outcome }, announcedAt: `2026-11-24T08:0${minute}:00.000Z` }) as BallotView;

describe('what a vote suggests as the outcome of its item', () => {
  test.each([
    ['passed', 'adopted'],
    ['not-passed', 'rejected'],
    ['revote', null],
  ] as const)('%s → %s', (outcome, suggested) => {
    expect(votedOutcome([announced(outcome, 1)], 'one')).toBe(suggested);
  });

  test('the vote announced last counts, those on other items and those not announced do not', () => {
    const open = { itemId: 'one', announced: null, announcedAt: null } as BallotView;
    const ballots = [announced('passed', 5), announced('not-passed', 2), announced('not-passed', 9, 'two'), open];
    expect(votedOutcome(ballots, 'one')).toBe('adopted');
    expect(votedOutcome([open], 'one')).toBeNull();
  });
});
