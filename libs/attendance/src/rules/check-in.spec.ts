import { describe, expect, it } from '@jest/globals';
import { meetingStates } from '@app/contracts';
import { isCheckInOpen, isRollOpen, plannedPlace } from './check-in.js';

describe('checking in', () => {
  const startsAt = new Date('2026-11-26T07:00:00Z');
  const at = (time: string): Date => new Date(`2026-11-26T${time}Z`);

  it('begins two hours ahead, or with the opening, whatever the clock says', () => {
    expect(isCheckInOpen({ state: 'issued', startsAt }, at('04:59:59'))).toBe(false);
    expect(isCheckInOpen({ state: 'issued', startsAt }, at('05:00:00'))).toBe(true);
    expect(isCheckInOpen({ state: 'in-session', startsAt }, at('01:00:00'))).toBe(true);
    expect(isCheckInOpen({ state: 'paused', startsAt }, at('23:00:00'))).toBe(true);
  });

  it('is over with the meeting and not there before the invitation', () => {
    const open = meetingStates.filter((state) => isCheckInOpen({ state, startsAt }, at('07:00:00')));
    expect(open).toEqual(['issued', 'in-session', 'paused']);
  });

  it('leaves the roll to those who run the meeting until the record stands', () => {
    expect(meetingStates.filter((state) => isRollOpen(state, 'person'))).toEqual(['issued', 'in-session', 'paused']);
    expect(meetingStates.filter((state) => isRollOpen(state, 'runs'))).toEqual([
      'issued',
      'in-session',
      'paused',
      'closed',
    ]);
  });

  it('expects people where their seat is', () => {
    expect(plannedPlace({ siteId: null })).toBe('hall');
    expect(plannedPlace({ siteId: 'site' })).toBe('site');
  });
});
