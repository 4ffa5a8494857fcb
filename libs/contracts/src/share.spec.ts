import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countWords, shareWords } from './rule-words.js';
import { isUsableShare, neededOf, type Share } from './share.js';

const share = (n: number, d: number, orMore: boolean): Share => ({ share: { n, d }, orMore });

describe('the smallest number that satisfies a share', () => {
  it.each([
    [share(1, 2, false), 27, 14],
    [share(1, 2, false), 26, 14],
    [share(1, 2, true), 26, 13],
    [share(2, 3, true), 27, 18],
    [share(2, 3, true), 28, 19],
    [share(1, 1, true), 27, 27],
    [share(1, 2, true), 0, 1],
  ])('%j of %i is %i', (asked, size, least) => {
    expect(neededOf(asked, size)).toBe(least);
  });

  it('satisfies it, and one less does not', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(),
        fc.boolean(),
        (size, d, pick, orMore) => {
          const n = 1 + (pick % d);
          const satisfies = (yes: number): boolean =>
            BigInt(yes) * BigInt(d) > BigInt(n) * BigInt(size) ||
            (orMore && BigInt(yes) * BigInt(d) === BigInt(n) * BigInt(size));
          const least = neededOf(share(n, d, orMore), size);
          expect(satisfies(least)).toBe(true);
          expect(least === 1 || !satisfies(least - 1)).toBe(true);
        },
      ),
    );
  });

  it('is asked only of shares that can be reached and counted exactly', () => {
    expect([share(1, 2, false), share(1, 1, true), share(999, 1000, false)].every(isUsableShare)).toBe(true);
    expect(
      [share(1, 1, false), share(0, 3, true), share(4, 3, true), share(0.5, 1, true), share(1, 2000, true)].some(
        isUsableShare,
      ),
    ).toBe(false);
  });
});

describe('shares in words', () => {
  it.each([
    [share(1, 2, false), 'quá nửa', 'more than half of'],
    [share(2, 4, true), 'ít nhất một nửa', 'at least half of'],
    [share(2, 3, true), 'ít nhất hai phần ba', 'at least two thirds of'],
    [share(1, 3, false), 'quá một phần ba', 'more than one third of'],
    [share(3, 4, true), 'ít nhất ba phần tư', 'at least three quarters of'],
    [share(7, 20, true), 'ít nhất 7/20', 'at least 7/20 of'],
    [share(5, 5, true), 'toàn bộ', 'all'],
  ])('%j: %s', (asked, vi, en) => {
    expect(shareWords(asked)).toEqual({ vi, en });
  });

  it('counts are grouped as each language does', () => {
    expect(countWords(18640)).toEqual({ vi: '18.640', en: '18,640' });
    expect(countWords(27)).toEqual({ vi: '27', en: '27' });
  });
});
