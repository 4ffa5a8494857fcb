import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CarryCase,
  scanCase,
  type scenarios,
  tally,
  textCase,
  type Verdict,
} from '../../../../../scripts/bench/support/carry-over/index.mjs';
import { carryOver } from './carry-over.js';
import { markAnchor } from './mark-anchor.js';
import { type MarkShape } from '@app/contracts';
import { type CarriedMark, type PageContent } from './paper.js';

const PAGES = 60;
const MARKS = 1000;
const SEEDS = [1, 2, 3];

const caseOf = (name: keyof typeof scenarios, seed: number): CarryCase =>
  textCase({ name, seed, pageCount: PAGES, markCount: MARKS, anchorOf: markAnchor });
const verdictsOf = ({ before, after, marks, judge }: CarryCase): readonly Verdict[] =>
  judge(carryOver(before, after, marks));

describe('marks carried over to the next version of a generated paper, whose generator knows where each belongs', () => {
  test('on an unchanged paper every mark is kept as it was', () => {
    const { before, after, marks } = caseOf('same', 1);
    const successors = carryOver(before, after, marks);

    expect(successors.map(({ markId, page, shape, state }) => ({ markId, page, shape, state }))).toEqual(
      marks.map(({ id, page, shape }) => ({ markId: id, page, shape, state: 'kept' })),
    );
  });

  test('where pages were deleted, inserted and reordered, every mark on a page that is left is kept on it', () => {
    const result = tally(SEEDS.flatMap((seed) => verdictsOf(caseOf('pages-moved', seed))));

    expect(result.unchanged.silently).toBeGreaterThanOrEqual(0.995);
    expect(result.gone.orphan).toBeGreaterThanOrEqual(0.95);
    expect(result.wrongPlace).toBeLessThanOrEqual(0.002);
    expect(result.lost).toBe(0);
  });

  test('set anew in another size, with other margins, lines, dashes and heads, every mark finds its words', () => {
    const result = tally(SEEDS.flatMap((seed) => verdictsOf(caseOf('retypeset', seed))));

    expect(result.unchanged.right).toBeGreaterThanOrEqual(0.995);
    expect(result.unchanged.silently).toBeGreaterThanOrEqual(0.95);
    expect(result.wrongPlace).toBeLessThanOrEqual(0.002);
    expect(result.lost).toBe(0);
  });

  test('in an edited paper unchanged words keep their marks, words edited within a third nearly always', () => {
    const result = tally(SEEDS.flatMap((seed) => verdictsOf(caseOf('edited', seed))));

    expect(result.unchanged.right).toBeGreaterThanOrEqual(0.995);
    expect(result.editedWithinAThird.right).toBeGreaterThanOrEqual(0.95);
    expect(result.gone.orphan).toBeGreaterThanOrEqual(0.9);
    expect(result.wrongPlace).toBeLessThanOrEqual(0.002);
    expect(result.lost).toBe(0);
  });

  test('scanned pages are found by their pictures, also among empty backs', () => {
    const result = tally(SEEDS.flatMap((seed) => verdictsOf(scanCase({ seed, pageCount: 200, markCount: MARKS }))));

    expect(result.unchanged.right).toBeGreaterThanOrEqual(0.99);
    expect(result.gone.orphan).toBeGreaterThanOrEqual(0.99);
    expect(result.wrongPlace).toBe(0);
    expect(result.lost).toBe(0);
  });
});

describe('whatever the versions are', () => {
  const words = fc.array(fc.constantFrom('Điều', '1.', 'Giao', 'Sở', 'Tài', 'chính', 'năm', '2026', '–', '…'), {
    maxLength: 60,
  });
  const hash = fc.option(fc.constantFrom('0000000000000000', 'ffffffffffffffff', '0123456789abcdef', 'none'));
  const pages = fc
    .array(fc.tuple(words, hash, fc.boolean()), { maxLength: 6 })
    .map((all) => all.map(([text, imageHash, hasBoxes], nth) => pageOf(nth + 1, text, imageHash, hasBoxes)));
  const coordinate = fc.integer({ min: -50, max: 900 });
  const point = fc.tuple(coordinate, coordinate);
  const box = fc.tuple(coordinate, coordinate, coordinate, coordinate);
  const shape: fc.Arbitrary<MarkShape> = fc.oneof(
    fc.record({
      kind: fc.constant('ink' as const),
      tool: fc.constant('pen' as const),
      color: fc.constant('red' as const),
      width: fc.constant(2),
      path: fc.array(fc.integer({ min: -300, max: 5000 }), { maxLength: 40 }),
    }),
    fc.record({
      kind: fc.constantFrom('highlight' as const, 'underline' as const),
      color: fc.constant('yellow' as const),
      boxes: fc.array(box, { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constantFrom('line' as const, 'arrow' as const, 'rectangle' as const),
      color: fc.constant('red' as const),
      width: fc.constant(1),
      from: point,
      to: point,
    }),
    fc.record({ kind: fc.constant('note' as const), color: fc.constant('blue' as const), at: fc.option(point) }),
    fc.record({ kind: fc.constant('stamp' as const), stamp: fc.constant('ask' as const), at: point }),
  );
  const marks = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), shape, fc.boolean()), { maxLength: 20 }).map((all) =>
    all.map(([page, own, hasAnchor], nth): CarriedMark => {
      const anchor = hasAnchor ? { quote: 'Giao Sở Tài chính', prefix: 'Điều 1.', suffix: 'năm 2026' } : null;
      return { id: String(nth), authorId: 'a', page, shape: own, anchor };
    }),
  );

  test('every mark has exactly one successor, on a page that exists, of the same kind and with finite places', () => {
    fc.assert(
      fc.property(pages, pages, marks, (before, after, all) => {
        const successors = carryOver(before, after, all);

        expect(successors.map(({ markId }) => markId)).toEqual(all.map(({ id }) => id));
        for (const [nth, { page, score, shape: fresh, state }] of successors.entries()) {
          expect(page).toBeGreaterThanOrEqual(1);
          expect(page).toBeLessThanOrEqual(Math.max(1, after.length));
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(fresh.kind).toBe(all[nth]?.shape.kind);
          expect(JSON.stringify(fresh)).not.toContain('null,');
          if (state === 'orphan' || state === 'kept') expect(fresh).toEqual(all[nth]?.shape);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an unchanged file keeps every mark as it was', () => {
    fc.assert(
      fc.property(pages, marks, (same, some) => {
        const all = some.filter(({ page }) => page >= 1 && page <= same.length);
        const successors = carryOver(same, structuredClone(same), all);
        for (const [nth, { page, state, shape: fresh }] of successors.entries()) {
          const mark = all[nth];
          expect({ page, state, fresh }).toEqual({ page: mark?.page, state: 'kept', fresh: mark?.shape });
        }
      }),
      { numRuns: 200 },
    );
  });
});

function pageOf(page: number, texts: readonly string[], imageHash: string | null, hasBoxes: boolean): PageContent {
  const placed: number[] = [];
  let text = '';
  for (const [nth, word] of texts.entries()) {
    if (nth > 0) text += nth % 8 === 0 ? '\n' : ' ';
    const [left, top] = [500 + (nth % 8) * 600, 500 + Math.floor(nth / 8) * 200];
    placed.push(text.length, word.length, left, top, left + 500, top + 130);
    text += word;
  }
  return { page, text, words: hasBoxes ? placed : [], imageHash };
}
