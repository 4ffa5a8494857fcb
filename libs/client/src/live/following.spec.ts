import { describe, expect, it } from '@jest/globals';
import { type PointMessage, type PresentationView } from '@app/contracts';
import {
  awayFrom,
  fitInside,
  follow,
  type FollowingInput,
  type FollowingState,
  notFollowingYet,
  prefetchOf,
  presentationOf,
  targetOf,
} from './following.js';

const at = (n: number, page: number, epoch = 1): PresentationView => ({
  itemId: 'item',
  presenter: { seatId: 'seat', personId: 'person', name: 'Trần Quốc Việt', position: 'Giám đốc' },
  epoch,
  n,
  shown: { documentId: 'paper', versionId: 'v1', page, rect: null },
  at: '2026-11-26T07:00:00.000Z',
});
const presented = (presentation: PresentationView | null): FollowingInput => ({ kind: 'presented', presentation });
const pointed = (message: Partial<PointMessage> = {}): FollowingInput => ({
  kind: 'pointed',
  message: { meetingId: 'm', epoch: 1, versionId: 'v1', page: 3, rect: [0, 0, 100, 50], pointer: null, ...message },
});
const after = (...inputs: readonly FollowingInput[]): FollowingState => inputs.reduce(follow, notFollowingYet);
const own: FollowingInput = { kind: 'moved-by-oneself' };

describe('following the presenter', () => {
  it('lands a late joiner on the page that is shown', () => {
    expect(targetOf(after(presented(at(41, 17))))?.page).toBe(17);
  });

  it('turns with the presenter, and never back to an older page', () => {
    const state = after(presented(at(1, 3)), presented(at(2, 4)));
    expect(targetOf(state)?.page).toBe(4);
    expect(follow(state, presented(at(1, 3)))).toBe(state);
  });

  it('leaves by own scrolling, stays away while the presenter goes on, and returns with one tap', () => {
    const away = after(presented(at(1, 3)), own, presented(at(2, 9)));
    expect(targetOf(away)).toBeNull();
    expect(awayFrom(away)?.page).toBe(9);
    const back = follow(away, { kind: 'return' });
    expect(targetOf(back)?.page).toBe(9);
    expect(awayFrom(back)).toBeNull();
  });

  it('stays away over a new presenter, and follows again after the presentation has ended', () => {
    const away = after(presented(at(5, 3)), own, presented(at(0, 1, 2)));
    expect(away.mode).toBe('detached');
    const next = [presented(null), presented(at(0, 2, 3))].reduce(follow, away);
    expect(targetOf(next)?.page).toBe(2);
  });

  it('does not take reading before anything is shown for a refusal to follow', () => {
    expect(targetOf(after(own, presented(at(1, 3))))?.page).toBe(3);
    expect(targetOf(after(presented({ ...at(0, 1), shown: null }), own, presented(at(1, 3))))?.page).toBe(3);
  });

  it('moves nothing under a pen, and catches up when it is lifted', () => {
    const held = after(presented(at(1, 3)), { kind: 'pen-down' }, presented(at(2, 4)));
    expect(targetOf(held)).toBeNull();
    expect(targetOf(follow(held, { kind: 'pen-up' }))?.page).toBe(4);
  });

  it('shows a region in motion over its own page alone, until the next fact', () => {
    const state = after(presented(at(1, 3)), pointed());
    expect(targetOf(state)?.rect).toEqual([0, 0, 100, 50]);
    for (const stale of [pointed({ page: 2 }), pointed({ epoch: 0 }), pointed({ versionId: 'v0' })])
      expect(follow(state, stale)).toBe(state);
    expect(targetOf(follow(state, presented(at(2, 3))))?.rect).toBeNull();
  });

  it('prefetches one page ahead and one back within the paper', () => {
    expect(prefetchOf(after(presented(at(1, 3))), 10)).toEqual([4, 2]);
    expect(prefetchOf(after(presented(at(1, 1))), 10)).toEqual([2]);
    expect(prefetchOf(after(presented(at(1, 10))), 10)).toEqual([9]);
    expect(prefetchOf(notFollowingYet, 10)).toEqual([]);
  });

  it('takes the later of two presentations', () => {
    expect(presentationOf({ presentations: [at(9, 1, 1), at(0, 5, 2), at(2, 2, 1)] })?.shown?.page).toBe(5);
    expect(presentationOf({ presentations: [] })).toBeNull();
  });

  it('fits the region inside any viewport without losing a part of it', () => {
    for (const [width, height] of [
      [800, 600],
      [600, 800],
      [1920, 300],
    ] as const) {
      const { left, top, scale } = fitInside([100, 200, 300, 400], { width, height });
      expect(left).toBeLessThanOrEqual(100);
      expect(left + width / scale).toBeGreaterThanOrEqual(300 - 1e-9);
      expect(top).toBeGreaterThanOrEqual(400);
      expect(top - height / scale).toBeLessThanOrEqual(200 + 1e-9);
    }
  });
});
