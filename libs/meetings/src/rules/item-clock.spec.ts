import { describe, expect, it } from '@jest/globals';
import { secondsUsedAt } from './item-clock.js';

describe('the clock of an item', () => {
  const at = new Date('2026-11-26T08:10:00Z');

  it('adds what runs now to what was used before', () => {
    expect(secondsUsedAt({ beganAt: new Date('2026-11-26T08:05:00Z'), secondsUsed: 60 }, at)).toBe(360);
  });
  it('stands while nothing runs', () => {
    expect(secondsUsedAt({ beganAt: null, secondsUsed: 60 }, at)).toBe(60);
  });
  it('never runs backwards when clocks disagree', () => {
    expect(secondsUsedAt({ beganAt: new Date('2026-11-26T08:11:00Z'), secondsUsed: 60 }, at)).toBe(60);
  });
});
