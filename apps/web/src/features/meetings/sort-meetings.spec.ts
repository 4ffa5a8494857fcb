import { describe, expect, it } from '@jest/globals';
import { type MeetingCard, type MeetingState } from '@app/contracts';
import { sortMeetings } from './sort-meetings.js';

const card = (id: string, state: MeetingState, startsAt: string): MeetingCard =>
  ({ head: { id, state, startsAt } }) as MeetingCard;
const ids = (cards: readonly MeetingCard[]) => cards.map(({ head }) => head.id);
const day = (instant: string) => instant.slice(0, 10);

describe('my meetings', () => {
  const cards = [
    card('later', 'issued', '2026-11-30T01:00Z'),
    card('today', 'issued', '2026-11-26T07:00Z'),
    card('draft', 'draft', '2026-12-01T01:00Z'),
    card('old', 'concluded', '2026-10-01T01:00Z'),
    card('newer', 'closed', '2026-11-01T01:00Z'),
    card('missed', 'issued', '2026-11-20T01:00Z'),
  ];
  it('puts today on top, the past newest first, drafts apart', () => {
    const sorted = sortMeetings(cards, '2026-11-26', day);
    expect(sorted.hero?.head.id).toBe('today');
    expect(ids(sorted.upcoming)).toEqual(['later']);
    expect(ids(sorted.preparing)).toEqual(['draft']);
    expect(ids(sorted.past)).toEqual(['missed', 'newer', 'old']);
  });
  it('prefers the running one, and keeps today in reach', () => {
    const sorted = sortMeetings([...cards, card('now', 'in-session', '2026-11-26T06:00Z')], '2026-11-26', day);
    expect(sorted.hero?.head.id).toBe('now');
    expect(ids(sorted.upcoming)).toEqual(['today', 'later']);
  });
  it('has no hero on a day without one', () => {
    expect(sortMeetings(cards, '2026-11-27', day).hero).toBeNull();
  });
});
