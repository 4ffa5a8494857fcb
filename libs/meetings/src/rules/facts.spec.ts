import { describe, expect, it } from '@jest/globals';
import { type FactsRow, type HeldSeat, nobody, toFacts } from './facts.js';

const meeting = { kind: 'session', state: 'issued', needsApproval: false, issuedAt: new Date() } as const;
const guest = (...items: readonly [string, number][]): HeldSeat => ({
  id: 'seat',
  roles: ['guest'],
  isForNamedItems: true,
  items: items.map(([id, sort]) => ({ id, sort })),
});
const whole: HeldSeat = { ...guest(), roles: ['member'], isForNamedItems: false };
const facts = (wish: Partial<FactsRow>) => toFacts(meeting, { ...nobody, ...wish });

describe('facts of a reader', () => {
  it('name the items of a guest in agenda order', () => {
    expect(facts({ seats: [guest(['b', 7], ['a', 3])] }).itemIds).toEqual(['a', 'b']);
  });

  it('let the aide of a guest see no more than the guest', () => {
    expect(facts({ leaders: [guest(['a', 3])] })).toMatchObject({ roles: [], isAide: true, itemIds: ['a'] });
  });

  it('widen a guest to the whole meeting by any other part in it', () => {
    const seats = [guest(['a', 3])];
    expect(facts({ seats, leaders: [whole] }).itemIds).toBeNull();
    expect(facts({ seats, isChairman: true }).itemIds).toBeNull();
    expect(facts({ seats, isSecretariat: true }).itemIds).toBeNull();
  });

  it('give an aide none of the roles of the leader', () => {
    expect(facts({ leaders: [whole] }).roles).toEqual([]);
  });

  it('know voters only in a session of a body', () => {
    expect(toFacts({ ...meeting, kind: 'working' }, { ...nobody, isVoter: true }).isVoter).toBe(false);
  });
});
