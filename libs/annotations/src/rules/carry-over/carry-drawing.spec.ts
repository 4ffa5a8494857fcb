import { describe, expect, test } from '@jest/globals';
import { carryOver } from './carry-over.js';
import { markAnchor } from './mark-anchor.js';
import { type MarkShape } from '@app/contracts';
import { type PageContent, type Successor } from './paper.js';

const red = { color: 'red', width: 1 } as const;
const LEFT = 70;
const LINE = 20;
const LETTER = 5;

const INTRODUCTION = [
  'Căn cứ Nghị quyết số 12/2026/NQ-HĐND ngày 15/7/2026 của Hội đồng nhân dân tỉnh về dự toán ngân sách;',
  'Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 45/TTr-STC ngày 20 tháng 7 năm 2026.',
];
const ARTICLE = [
  'Điều 1. Phân bổ 4.512 tỷ đồng cho các dự án chuyển tiếp thuộc kế hoạch trung hạn.',
  'Điều 2. Giao Sở Xây dựng thẩm định phương án tuyến đường ven biển trước ngày 30/9.',
  'Điều 3. Giám đốc các sở, ban, ngành chịu trách nhiệm thi hành quyết định này.',
];
const OLD = page([...INTRODUCTION, ...ARTICLE]);

describe('a drawing goes with the words it belongs to', () => {
  test('under words: moved down with them when a paragraph was inserted above', () => {
    const [under] = carry([inkUnder('Xây dựng thẩm định')], page([...INTRODUCTION, 'Sau khi thẩm tra.', ...ARTICLE]));

    expect(under).toMatchObject({ state: 'moved', page: 1 });
    expect(firstPoint(under)).toEqual(offset(firstPointOf(inkUnder('Xây dựng thẩm định')), 0, LINE));
  });

  test('set larger, a stroke under words becomes as long as they are', () => {
    const [under] = carry([inkUnder('Xây dựng thẩm định')], page([...INTRODUCTION, ...ARTICLE], 2));
    const shape = under?.shape;
    if (shape?.kind !== 'ink') throw new Error('ink expected');

    expect(under?.state).toBe('moved');
    const [left, , right] = wordsBox('Xây dựng thẩm định', page([...INTRODUCTION, ...ARTICLE], 2));
    expect((shape.path[0] ?? 0) / 10).toBeCloseTo(left, 0);
    expect(((shape.path[0] ?? 0) + (shape.path[4] ?? 0)) / 10).toBeCloseTo(right, 0);
  });

  test('round an amount that changed: the place is shown and somebody is asked to look', () => {
    const [left, top, right, bottom] = wordsBox('4.512');
    const round: MarkShape = { kind: 'rectangle', ...red, from: [left - 2, top - 2], to: [right + 2, bottom + 2] };
    const changed = ARTICLE.map((line) => line.replace('4.512', '3.907'));
    const [amount] = carry([round], page([...INTRODUCTION, 'Sau khi thẩm tra.', ...changed]));

    expect(amount).toMatchObject({ state: 'check', page: 1, shape: { from: [left - 2, round1(top - 2 + LINE)] } });
  });

  test('beside a line: a note in the margin stays in the margin when the margins change', () => {
    const [, top] = wordsBox('Điều 3.');
    const [note] = carry(
      [{ kind: 'note', color: 'yellow', at: [30, top + 6] }],
      page(['Sau khi thẩm tra.', ...INTRODUCTION, ...ARTICLE], 1, LEFT + 20),
    );

    expect(note).toMatchObject({ state: 'moved', shape: { at: [50, round1(top + 6 + LINE)] } });
  });

  test('handwriting beside a line moves as one, whatever its strokes stand nearest to', () => {
    const [, top] = wordsBox('Điều 2.');
    const strokes = [0, 8, 16].map((x): MarkShape => ink([20 + x, top + 2 + x / 8], [24 + x, top + 9]));
    const successors = carry(strokes, page(['Sau khi thẩm tra.', ...INTRODUCTION, ...ARTICLE]));

    expect(successors.map(({ state }) => state)).toEqual(['moved', 'moved', 'moved']);
    for (const [nth, successor] of successors.entries())
      expect(firstPoint(successor)).toEqual(offset(firstPointOf(strokes[nth]), 0, LINE));
  });

  test('on words that were deleted: an orphan as it was, never at another place', () => {
    const [gone] = carry(
      [inkUnder('phương án tuyến đường')],
      page([...INTRODUCTION, ARTICLE[0] ?? '', ARTICLE[2] ?? '']),
    );

    expect(gone).toMatchObject({ state: 'orphan', page: 1, shape: inkUnder('phương án tuyến đường') });
  });

  test('on a picture of a page that another one replaced, on words that are the same: only what touches no word is asked about', () => {
    const far: MarkShape = { kind: 'stamp', stamp: 'ask', at: [300, 700] };
    const before = { ...OLD, imageHash: '0000000000000000' };
    const after = { ...OLD, imageHash: 'ffffffffffffffff' };
    const states = carry([inkUnder('Xây dựng'), far], after, before).map(({ state }) => state);

    expect(states).toEqual(['kept', 'check']);
  });
});

describe('the anchor of a mark', () => {
  test('is the words under a highlight, by letters, with what stands around them', () => {
    const [left, top, , bottom] = wordsBox('Xây');
    const [, , right] = wordsBox('thẩm');
    const highlight: MarkShape = { kind: 'highlight', color: 'yellow', boxes: [[left, top, right, bottom]] };
    const at = OLD.text.indexOf('Xây dựng thẩm');

    expect(markAnchor(highlight, OLD)).toEqual({
      quote: 'Xây dựng thẩm',
      prefix: OLD.text.slice(at - 32, at),
      suffix: OLD.text.slice(at + 13, at + 45),
    });
  });

  test('is the words a stroke touches, and nothing for a note', () => {
    expect(markAnchor(inkUnder('tuyến đường'), OLD)?.quote).toBe('tuyến đường');
    expect(markAnchor({ kind: 'note', color: 'blue', at: [200, 100] }, OLD)).toBeNull();
  });
});

function page(lines: readonly string[], scale = 1, left = LEFT): PageContent {
  const words: number[] = [];
  let text = '';
  for (const [nth, line] of lines.entries()) {
    if (nth > 0) text += '\n';
    let x = left;
    for (const [place, word] of line.split(' ').entries()) {
      if (place > 0) text += ' ';
      const top = 60 + nth * LINE * scale;
      const right = x + word.length * LETTER * scale;
      words.push(text.length, word.length, ...[x, top, right, top + 12 * scale].map((side) => Math.round(side * 10)));
      text += word;
      x = right + LETTER * scale;
    }
  }
  return { page: 1, text, words, imageHash: null };
}

function wordsBox(quote: string, on: PageContent = OLD): readonly [number, number, number, number] {
  const at = on.text.indexOf(quote);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let nth = 0; nth < on.words.length; nth += 6) {
    const [from = 0, length = 0, ...sides] = on.words.slice(nth, nth + 6);
    if (from + length <= at || from >= at + quote.length) continue;
    const [l = 0, t = 0, r = 0, b = 0] = sides.map((side) => side / 10);
    [left, top, right, bottom] = [Math.min(left, l), Math.min(top, t), Math.max(right, r), Math.max(bottom, b)];
  }
  return [left, top, right, bottom];
}

function ink(from: readonly [number, number], to: readonly [number, number]): MarkShape {
  const [x, y] = [Math.round(from[0] * 10), Math.round(from[1] * 10)];
  const path = [x, y, 128, 0, Math.round(to[0] * 10) - x, Math.round(to[1] * 10) - y, 128, 8];
  return { kind: 'ink', tool: 'pen', ...red, path };
}

function inkUnder(quote: string): MarkShape {
  const [left, , right, bottom] = wordsBox(quote);
  const steps = Math.ceil((right - left) / 4);
  const path = [
    Math.round(left * 10),
    Math.round((bottom + 2) * 10),
    128,
    0,
    Math.round((right - left) * 10),
    0,
    128,
    8,
  ];
  // Back and forth, as long strokes have samples all along.
  for (let step = 0; step < steps; step += 1) path.push(-40, 0, 128, 8);
  return { kind: 'ink', tool: 'pen', ...red, path };
}

const carry = (shapes: readonly MarkShape[], after: PageContent, before = OLD): readonly Successor[] =>
  carryOver(
    [before],
    [after],
    shapes.map((shape, nth) => ({ id: String(nth), authorId: 'a', page: 1, shape, anchor: null })),
  );

function firstPointOf(shape: MarkShape | undefined): readonly [number, number] {
  if (shape?.kind !== 'ink') throw new Error('ink expected');
  return [(shape.path[0] ?? 0) / 10, (shape.path[1] ?? 0) / 10];
}
const firstPoint = (successor: Successor | undefined): readonly [number, number] => firstPointOf(successor?.shape);
const round1 = (value: number): number => Math.round(value * 10) / 10;
const offset = ([x, y]: readonly [number, number], byX: number, byY: number): readonly [number, number] => [
  round1(x + byX),
  round1(y + byY),
];
