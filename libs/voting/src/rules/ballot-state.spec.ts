import { ballotActs, ballotStates, decisionMethods } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { ballotMoves, canMove, isFrozen, mayShowResult, nextState, undoingAct } from './ballot-state.js';

describe('life of a ballot', () => {
  it('knows these moves and no others', () => {
    const moves = ballotStates.flatMap((from) =>
      ballotActs.filter((act) => canMove(from, act)).map((act) => `${from} ${act} ${nextState(from, act) ?? ''}`),
    );
    expect(moves).toEqual([
      'draft open open',
      'draft enter closed',
      'open close closed',
      'open void void',
      'closed publish published',
      'closed withdraw void',
    ]);
  });

  it('has no state after an impossible act', () => {
    expect(nextState('closed', 'open')).toBeNull();
    expect(nextState('draft', 'void')).toBeNull();
    expect(nextState('void', 'open')).toBeNull();
  });

  it('asks for a reason where a mistake is undone', () => {
    expect(ballotActs.filter((act) => ballotMoves[act].needsReason)).toEqual(['void', 'withdraw']);
  });

  it('never withdraws votes that were counted', () => {
    expect(decisionMethods.map(undoingAct)).toEqual(['void', 'withdraw', 'withdraw']);
    expect(canMove('closed', undoingAct('ballot'))).toBe(false);
    expect(canMove('published', undoingAct('agreed'))).toBe(false);
  });

  it('freezes question and rule at the opening', () => {
    expect(ballotStates.filter((state) => !isFrozen(state))).toEqual(['draft']);
  });

  it('shows figures to chair and secretary from the close, to everyone when announced, of a void ballot never', () => {
    expect(ballotStates.filter((state) => mayShowResult(state, 'lead'))).toEqual(['closed', 'published']);
    expect(ballotStates.filter((state) => mayShowResult(state, 'everyone'))).toEqual(['published']);
  });
});
