import { type LiveMeeting } from '@app/client';
import { describe, expect, test } from '@jest/globals';
import { attendanceOf, expectedStill, unmarkedStill } from './presence.js';

const seat = (id: string, wish: { personId?: string | null; isVoter?: boolean } = {}) => ({
  ...{ id, personId: id, isVoter: true },
  ...wish,
});
const live = (kind: 'session' | 'working'): LiveMeeting =>
  ({
    meeting: {
      head: { kind },
      seats: [
        seat('here'),
        seat('expected'),
        seat('absent by himself'),
        seat('sends another'),
        seat('nobody yet', { personId: null }),
        seat('guest', { isVoter: false }),
      ],
    },
    attendance: { rows: [{ seatId: 'here', state: 'present', place: 'hall' }], quorum: null },
    invitations: {
      answers: [
        { seatId: 'expected', answer: 'confirmed' },
        { seatId: 'absent by himself', answer: 'absent', consent: { state: 'awaiting' } },
        { seatId: 'sends another', answer: 'substitute', consent: { state: 'granted' } },
      ],
    },
  }) as unknown as LiveMeeting;
const ids = (presences: ReturnType<typeof unmarkedStill>) => presences.map((presence) => presence.seat.id);

describe('who is counted as excused', () => {
  test('nobody whose absence still waits for consent', () => {
    const marks = attendanceOf(live('session')).counts.map(({ mark, count }) => [mark, count]);
    expect(Object.fromEntries(marks)).toMatchObject({ excused: 1, unknown: 3, absent: 0 });
  });
});

describe('who is marked with one touch for all', () => {
  test('whoever is expected and not marked: nobody who said that he would not come, no empty seat', () => {
    expect(ids(unmarkedStill(live('session')))).toEqual(['expected', 'guest']);
  });

  test('before the opening the members of a session are waited for, of a working meeting everybody', () => {
    expect(ids(expectedStill(live('session')))).toEqual(['expected']);
    expect(ids(expectedStill(live('working')))).toEqual(['expected', 'guest']);
  });
});
