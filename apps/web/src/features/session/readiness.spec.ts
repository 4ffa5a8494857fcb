import { type LiveMeeting } from '@app/client';
import { describe, expect, test } from '@jest/globals';
import { readinessOf } from './readiness.js';

const item = (id: string, wish: { isSecret?: boolean; hasVote?: boolean; parentId?: string } = {}) => ({
  id,
  number: id,
  parentId: null,
  isSecret: false,
  hasVote: false,
  state: 'planned',
  ...wish,
});
const live = (wish: { kind?: string; items: readonly unknown[] }): LiveMeeting =>
  ({
    meeting: {
      head: { kind: wish.kind ?? 'session' },
      items: wish.items,
      seats: [
        { id: 'a', roles: ['member'] },
        { id: 'b', roles: ['member'] },
        { id: 'c', roles: ['member', 'substitute'] },
      ],
      scripts: [
        { itemId: '1', script: 'Thưa các đồng chí' },
        { itemId: '2', script: '' },
      ],
    },
    invitations: {
      answers: [
        { seatId: 'a', answer: 'absent' },
        { seatId: 'b', answer: 'awaiting' },
      ],
    },
    documents: { documents: [{ itemId: '1' }, { itemId: null }] },
    voting: { desk: [{ itemId: '1' }] },
  }) as unknown as LiveMeeting;

describe('what a session lacks before it opens', () => {
  test('is named by the numbers of the items; a substitute answers nothing', () => {
    const items = [item('1', { hasVote: true }), item('2', { hasVote: true }), item('3', { isSecret: true })];
    expect(readinessOf(live({ items }))).toEqual({
      awaiting: 1,
      withoutPaper: ['2'],
      withoutScript: ['2', '3'],
      withoutQuestion: ['2'],
    });
  });

  test('a heading needs nothing of its own', () => {
    expect(readinessOf(live({ items: [item('2'), item('2.1', { parentId: '2' })] })).withoutPaper).toEqual(['2.1']);
  });

  test('without a vote no text is missed', () => {
    expect(readinessOf(live({ items: [item('1')] })).withoutQuestion).toBeNull();
    expect(readinessOf(live({ kind: 'working', items: [item('1', { hasVote: true })] })).withoutQuestion).toBeNull();
  });
});
