import { type AgendaItemView } from '@app/contracts';
import { describe, expect, test } from '@jest/globals';
import { expectedEnd, expectedEnds, nextItem, secondsUsed, sessionItems, sessionSegments } from './session-items.js';

const now = Date.parse('2026-11-26T08:30:00.000Z');
const anItem = (id: string, wish: Partial<AgendaItemView> = {}): AgendaItemView => ({
  id,
  rev: 1,
  parentId: null,
  sort: 1,
  number: id,
  title: `Nội dung ${id}`,
  isSecret: false,
  presenterSeatId: null,
  presenterName: null,
  owningUnitId: null,
  owningUnit: null,
  minutesPlanned: 30,
  hasVote: false,
  state: 'planned',
  beganAt: null,
  secondsUsed: 0,
  ...wish,
});

describe('the course of a session', () => {
  test('an item with parts is their heading', () => {
    const items = [anItem('1'), anItem('2'), anItem('2.1', { parentId: '2' }), anItem('2.2', { parentId: '2' })];
    expect(sessionItems(items).map(({ id }) => id)).toEqual(['1', '2.1', '2.2']);
  });

  test('an item with parts that is decided on as a whole is taken up itself, after its parts', () => {
    const items = [
      anItem('1', { state: 'current' }),
      anItem('2', { hasVote: true }),
      anItem('2.1', { parentId: '2', hasVote: true }),
      anItem('2.1.1', { parentId: '2.1' }),
      anItem('2.2', { parentId: '2' }),
      anItem('3'),
    ];
    expect(sessionItems(items).map(({ id }) => id)).toEqual(['1', '2.1.1', '2.1', '2.2', '2', '3']);
    expect(nextItem(items)?.id).toBe('2.1.1');
  });

  test('a whole that was taken up first goes on with its parts', () => {
    const whole = anItem('2', { state: 'current', hasVote: true });
    const parts = [anItem('2.1', { parentId: '2', state: 'done' }), anItem('2.2', { parentId: '2' })];
    expect(nextItem([anItem('1'), whole, ...parts, anItem('3')])?.id).toBe('2.2');
  });

  test('a part whose whole the reader does not see is an item of its own', () => {
    expect(sessionItems([anItem('2.1', { parentId: '2' })]).map(({ id }) => id)).toEqual(['2.1']);
  });

  test('time used runs from the last beginning on, and never backwards', () => {
    const running = anItem('1', { state: 'current', beganAt: '2026-11-26T08:20:00.000Z', secondsUsed: 60 });
    expect(secondsUsed(running, now)).toBe(660);
    expect(secondsUsed({ ...running, beganAt: '2026-11-26T08:31:00.000Z' }, now)).toBe(60);
    expect(secondsUsed(anItem('2', { secondsUsed: 90 }), now)).toBe(90);
  });

  test('the next item comes after the current one; what was passed over comes last', () => {
    const items = [anItem('1'), anItem('2', { state: 'current' }), anItem('3'), anItem('4')];
    expect(nextItem(items)?.id).toBe('3');
    expect(nextItem(items.slice(0, 2))?.id).toBe('1');
    expect(nextItem([anItem('1', { state: 'done' })])).toBeNull();
  });

  test('the end moves with what was used, and an item over its time ends now', () => {
    const half = anItem('1', { state: 'current', beganAt: '2026-11-26T08:15:00.000Z' });
    const items = [half, anItem('2'), anItem('3', { state: 'skipped' })];
    expect(expectedEnds(items, now)).toEqual(
      new Map([
        ['1', now + 15 * 60_000],
        ['2', now + 45 * 60_000],
      ]),
    );
    const over = { ...half, beganAt: '2026-11-26T07:15:00.000Z' };
    expect(expectedEnd([over], now)).toBe(now);
    expect(expectedEnd([anItem('1', { state: 'done' })], now)).toBeNull();
  });

  test('the line fills by the time used', () => {
    const [segment] = sessionSegments([anItem('1', { state: 'current', beganAt: '2026-11-26T08:15:00.000Z' })], now);
    expect(segment).toMatchObject({ state: 'now', used: 0.5, minutes: 30 });
    expect(sessionSegments([anItem('1', { minutesPlanned: 0 })], now)[0]?.used).toBe(0);
  });
});
