import { expect, test } from '@jest/globals';
import { type BannerKind, bannerOrder, foremost } from './banner-order.js';

const all = (kinds: readonly BannerKind[]) => kinds.map((kind) => ({ kind }));

test('one banner at a time: ballot, out of sync, offline, new version', () => {
  const waiting = [...bannerOrder].reverse();
  const shown: BannerKind[] = [];
  while (waiting.length > 0) {
    const first = foremost(all(waiting));
    if (first === null) break;
    shown.push(first.kind);
    waiting.splice(waiting.indexOf(first.kind), 1);
  }
  expect(shown).toEqual([...bannerOrder]);
});

test('no banner when nothing is wrong', () => {
  expect(foremost([])).toBeNull();
});
