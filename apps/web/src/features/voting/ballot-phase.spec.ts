import { type MyBallotView, type VoteReceipt } from '@app/contracts';
import { describe, expect, test } from '@jest/globals';
import { ballotPhase } from './ballot-phase.js';
import { type SentVote } from './vote-sender.js';

const receipt = (revision: number, choice: VoteReceipt['choice'] = 'for') => ({ revision, choice }) as VoteReceipt;
const mine = (vote: VoteReceipt | null): MyBallotView => ({
  ballotId: 'b',
  memberId: 'an',
  memberName: 'An',
  isSubstitute: false,
  vote,
});
const pending = { ballotId: 'b', key: 'k', choice: 'for', opinion: null, chosenAt: '', hasLeft: true } as const;
const open = { state: 'open', mayChange: true } as const;
const closed = { state: 'closed', mayChange: true } as const;
const sending: SentVote = { phase: 'sending', vote: pending };
const refused: SentVote = {
  phase: 'refused',
  vote: { ballotId: 'b', choice: 'for', chosenAt: '', code: 'voting/ballot-closed' },
};

describe('what a voter sees of the own ballot', () => {
  test('nothing is said before something was given', () => {
    expect(ballotPhase(open, mine(null), null)).toEqual({ kind: 'choosing' });
  });

  test('what is under way is not a vote, whatever the meeting says meanwhile', () => {
    expect(ballotPhase(open, mine(receipt(1)), sending).kind).toBe('sending');
    expect(ballotPhase(closed, mine(null), sending).kind).toBe('sending');
    expect(ballotPhase(closed, mine(null), { phase: 'unsent', vote: pending }).kind).toBe('unsent');
  });

  test('a receipt counts from wherever it came first; the later revision wins', () => {
    const own: SentVote = { phase: 'recorded', receipt: receipt(1) };
    expect(ballotPhase(open, mine(null), own)).toMatchObject({ kind: 'recorded', receipt: { revision: 1 } });
    expect(ballotPhase(open, mine(receipt(2, 'against')), own)).toMatchObject({ receipt: { choice: 'against' } });
    expect(ballotPhase(open, mine(receipt(1)), { ...own, receipt: receipt(2, 'abstain') })).toMatchObject({
      receipt: { choice: 'abstain' },
    });
  });

  test('it may be changed only where the rules say so, and only while the ballot is open', () => {
    expect(ballotPhase(open, mine(receipt(1)), null)).toMatchObject({ mayChange: true });
    expect(ballotPhase({ ...open, mayChange: false }, mine(receipt(1)), null)).toMatchObject({ mayChange: false });
    expect(ballotPhase(closed, mine(receipt(1)), null)).toEqual({ kind: 'ended', receipt: receipt(1) });
  });

  test('a refused change leaves what was recorded before', () => {
    expect(ballotPhase(closed, mine(receipt(1)), refused)).toMatchObject({ kind: 'refused', receipt: { revision: 1 } });
    expect(ballotPhase(closed, mine(null), refused)).toMatchObject({ kind: 'refused', receipt: null });
  });
});
