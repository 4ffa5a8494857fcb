import { describe, expect, it } from '@jest/globals';
import { brokenSeatRule, type RuledSeat } from './seat-rules.js';

const seat = (wish: Partial<RuledSeat> = {}): RuledSeat => ({
  personId: null,
  office: 'Lãnh đạo Sở Xây dựng',
  roles: ['attendee'],
  isForNamedItems: false,
  ...wish,
});

describe('the seats of a meeting', () => {
  it('name a person or an office', () => {
    expect(brokenSeatRule([seat(), seat({ personId: 'an', office: null })])).toBeNull();
    expect(brokenSeatRule([seat({ office: '  ' })])).toBe('meetings/seat-without-name');
  });
  it('seat nobody twice', () => {
    expect(brokenSeatRule([seat({ personId: 'an' }), seat({ personId: 'an' })])).toBe('meetings/seat-taken');
  });
  it('have one chair at most', () => {
    expect(brokenSeatRule([seat({ roles: ['chair'] }), seat({ roles: ['chair', 'member'] })])).toBe(
      'meetings/second-chair',
    );
  });
  it('let guests and attendees come for some items, nobody else', () => {
    expect(
      brokenSeatRule([seat({ isForNamedItems: true }), seat({ roles: ['guest'], isForNamedItems: true })]),
    ).toBeNull();
    for (const role of ['chair', 'secretary', 'member', 'observer'] as const)
      expect(brokenSeatRule([seat({ roles: [role], isForNamedItems: true })])).toBe('meetings/role-of-whole-meeting');
  });
});
