import { describe, expect, it } from '@jest/globals';
import { consentFor } from './consent.js';

describe('consent', () => {
  const member = { kind: 'session', isMember: true, isChairman: false } as const;
  it('is needed for a member who stays away from a session, with or without a substitute', () => {
    expect(consentFor('absent', member)).toBe('awaiting');
    expect(consentFor('substitute', member)).toBe('awaiting');
  });
  it('is not needed to come, nor outside sessions, nor for guests, nor for the chairman himself', () => {
    expect(consentFor('confirmed', member)).toBe('not-needed');
    expect(consentFor('absent', { ...member, kind: 'working' })).toBe('not-needed');
    expect(consentFor('absent', { ...member, isMember: false })).toBe('not-needed');
    expect(consentFor('absent', { ...member, isChairman: true })).toBe('not-needed');
  });
});
