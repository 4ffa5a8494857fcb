import { describe, expect, it } from '@jest/globals';
import { lifeActs, nextState } from './meeting-life.js';
import { meetingStates } from './meetings.js';

describe('the life of a meeting', () => {
  const legal = (needsApproval: boolean): readonly string[] =>
    lifeActs.flatMap((act) =>
      meetingStates.flatMap((state) => {
        const to = nextState(state, act, { needsApproval });
        return to === null ? [] : [`${state} -${act}-> ${to}`];
      }),
    );

  it('has exactly these moves when the type needs approval', () => {
    expect(legal(true)).toEqual([
      'draft -submit-> submitted',
      'submitted -approve-> approved',
      'submitted -send-back-> draft',
      'approved -send-back-> draft',
      'approved -issue-> issued',
      'issued -move-> issued',
      'issued -open-> in-session',
      'in-session -pause-> paused',
      'paused -resume-> in-session',
      'in-session -close-> closed',
      'paused -close-> closed',
      'closed -conclude-> concluded',
      'draft -cancel-> cancelled',
      'submitted -cancel-> cancelled',
      'approved -cancel-> cancelled',
      'issued -cancel-> cancelled',
    ]);
  });

  it('goes straight from the draft to the invitation where no approval is asked', () => {
    expect(legal(false)).toContain('draft -issue-> issued');
    expect(legal(false)).not.toContain('draft -submit-> submitted');
  });

  it('never leaves the end', () => {
    for (const act of lifeActs)
      for (const state of ['concluded', 'cancelled'] as const)
        expect(nextState(state, act, { needsApproval: true })).toBeNull();
  });
});
