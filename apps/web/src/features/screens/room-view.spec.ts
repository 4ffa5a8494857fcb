import { type LiveMeeting } from '@app/client';
import { type BallotView, meetingStates } from '@app/contracts';
import { describe, expect, test } from '@jest/globals';
import { roomView } from './room-view.js';

const now = Date.parse('2026-11-26T08:43:00.000Z');
const ballot = (wish: Partial<BallotView>) =>
  ({
    id: 'b',
    itemId: '3',
    state: 'published',
    announced: null,
    announcedAt: null,
    closedAt: null,
    ...wish,
  }) as BallotView;
const announced = ballot({
  announced: { outcome: 'passed' } as BallotView['announced'],
  announcedAt: '2026-11-26T08:42:30.000Z',
});

function live(wish: {
  state?: string;
  item?: string | null;
  ballots?: readonly BallotView[];
  floorAt?: string;
  pageAt?: string;
}): LiveMeeting {
  const { state = 'in-session', item = '3', ballots = [], floorAt, pageAt } = wish;
  return {
    meeting: { head: { state }, items: item === null ? [] : [{ id: item, state: 'current' }] },
    speaking: { floor: floorAt ? [{ id: 'f', beganAt: floorAt }] : [] },
    presenting: { presentations: pageAt ? [{ epoch: 1, n: 1, at: pageAt, shown: {} }] : [] },
    voting: { ballots },
  } as unknown as LiveMeeting;
}
const kind = (wish: Parameters<typeof live>[0], at = now) => roomView(live(wish), at).kind;

describe('what a room screen shows', () => {
  test('follows the state of the meeting', () => {
    expect(meetingStates.map((state) => kind({ state }))).toEqual([
      'before',
      'before',
      'before',
      'before',
      'floor',
      'paused',
      'over',
      'over',
      'over',
    ]);
  });

  test('an open ballot before everything', () => {
    const open = ballot({ state: 'open' });
    expect(kind({ ballots: [announced, open], floorAt: '2026-11-26T08:42:59.000Z' })).toBe('ballot');
  });

  test('a result that was left does not come back when the speaker has finished', () => {
    const afterwards = '2026-11-26T08:42:45.000Z';
    expect(roomView(live({ ballots: [announced] }), now, afterwards).kind).toBe('floor');
    expect(roomView(live({ ballots: [announced] }), now, '2026-11-26T08:42:00.000Z').kind).toBe('result');
  });

  test('between the close and the announcement it says so, until the session goes on', () => {
    const closed = ballot({ state: 'closed', closedAt: '2026-11-26T08:42:00.000Z' });
    expect(kind({ ballots: [closed] })).toBe('counted');
    expect(kind({ ballots: [closed], floorAt: '2026-11-26T08:42:10.000Z' })).toBe('floor');
  });

  test('the announced result, until somebody speaks, a page is shown, the item ends, or ten minutes pass', () => {
    expect(kind({ ballots: [announced], floorAt: '2026-11-26T08:30:00.000Z' })).toBe('result');
    expect(kind({ ballots: [announced], floorAt: '2026-11-26T08:42:40.000Z' })).toBe('floor');
    expect(kind({ ballots: [announced], pageAt: '2026-11-26T08:42:40.000Z' })).toBe('floor');
    expect(kind({ ballots: [announced], item: '4' })).toBe('floor');
    expect(kind({ ballots: [announced] }, now + 10 * 60_000)).toBe('floor');
  });

  test('the latest of several results', () => {
    const earlier = ballot({ ...announced, id: 'a', announcedAt: '2026-11-26T08:41:00.000Z' });
    expect(roomView(live({ ballots: [announced, earlier] }), now)).toMatchObject({ ballot: { id: 'b' } });
  });
});
