import { describe, expect, it } from '@jest/globals';
import { isStrongPassword } from './password-strength.js';
import { sessionLimits } from './session-limits.js';
import { accountDelaySeconds, networkDelaySeconds } from './sign-in-delay.js';

describe('sign-in delay', () => {
  it('costs nothing for four slips, then doubles up to fifteen minutes', () => {
    expect([0, 3, 4, 5, 6, 30].map(accountDelaySeconds)).toEqual([0, 0, 2, 4, 8, 900]);
  });
  it('bears a whole hall on one address', () => {
    expect(networkDelaySeconds(199)).toBe(0);
    expect(networkDelaySeconds(600)).toBe(900);
  });
});

describe('session limits', () => {
  it('are shorter for administrators', () => {
    expect(sessionLimits([])).toEqual({ absoluteSeconds: 43_200, idleSeconds: 7200 });
    expect(sessionLimits([{ role: 'sysadmin', unitId: null, bodyId: null }])).toEqual({
      absoluteSeconds: 28_800,
      idleSeconds: 900,
    });
  });
});

describe('password strength', () => {
  it.each([
    ['ngắn', false],
    ['aaaaaaaaaaaa', false],
    ['thuky-2026-thuky', false],
    ['1234567890ab', false],
    ['mùa thu hà nội', true],
  ])('%s → %s', (password, strong) => {
    expect(isStrongPassword(password, 'thuky')).toBe(strong);
  });
});
