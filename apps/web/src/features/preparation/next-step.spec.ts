import { type MeetingFacts } from '@app/contracts';
import { describe, expect, test } from '@jest/globals';
import { preparationStep } from './next-step.js';

const secretariat: MeetingFacts = {
  kind: 'session',
  state: 'draft',
  wasIssued: false,
  needsApproval: true,
  roles: [],
  isSecretariat: true,
  isChairman: false,
  isVoter: false,
  isAide: false,
  isSiteContact: false,
  itemIds: null,
};
const step = (wish: Partial<MeetingFacts>) =>
  preparationStep({ facts: { ...secretariat, ...wish }, items: 8, hasChair: true });

describe('the next step in the life of a meeting', () => {
  test('draft → submitted → approved → issued', () => {
    expect(step({}).act).toBe('submit');
    expect(step({ state: 'submitted' }).act).toBe('approve');
    expect(step({ state: 'approved' }).act).toBe('issue');
    expect(step({ state: 'issued', wasIssued: true }).act).toBeNull();
  });

  test('without approval the draft is issued', () => {
    expect(step({ needsApproval: false })).toMatchObject({ act: 'issue', others: ['cancel'] });
  });

  test('the chair approves or sends back, and does not issue', () => {
    const chair = { isSecretariat: false, roles: ['chair'] } as const;
    expect(step({ ...chair, state: 'submitted' })).toMatchObject({ act: 'approve', others: ['send-back', 'cancel'] });
    expect(step({ ...chair, state: 'approved' }).act).toBeNull();
  });

  test('an issued meeting is moved or cancelled, a finished one is left alone', () => {
    expect(step({ state: 'issued', wasIssued: true }).others).toEqual(['move', 'cancel']);
    expect(step({ state: 'concluded', wasIssued: true })).toEqual({ act: null, missing: [], others: [] });
  });

  test('an empty agenda and an empty chair are named', () => {
    expect(preparationStep({ facts: secretariat, items: 0, hasChair: false }).missing).toEqual(['items', 'chair']);
  });
});
