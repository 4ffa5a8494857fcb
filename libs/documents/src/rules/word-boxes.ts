import { type PageBox } from '@app/contracts';
import { NUMBERS_PER_WORD, type PlacedWords } from '@app/platform';

/** Words whose middles are no further apart than this share of their height stand on one line. */
const ONE_LINE = 0.6;

/**
 * Where a stretch of a page's text stands, one box a line. Of a word that belongs to it in part its share by letters:
 * near enough to mark it.
 */
export function boxesOfText(words: PlacedWords, from: number, length: number): readonly PageBox[] {
  const to = from + length;
  const lines: PageBox[] = [];
  for (let nth = 0; nth < words.length; nth += NUMBERS_PER_WORD) {
    const [at = 0, letters = 0, ...sides] = words.slice(nth, nth + NUMBERS_PER_WORD);
    if (at >= to || at + letters <= from) continue;
    const box = shareOf(sides, (Math.max(from, at) - at) / letters, (Math.min(to, at + letters) - at) / letters);
    const last = lines.at(-1);
    if (last !== undefined && isOneLine(last, box)) lines[lines.length - 1] = around(last, box);
    else lines.push(box);
  }
  return lines;
}

function shareOf([l = 0, t = 0, r = 0, b = 0]: readonly number[], from: number, to: number): PageBox {
  const [left, top, right, bottom] = [l / 10, t / 10, r / 10, b / 10];
  const width = right - left;
  return [round(left + width * from), top, round(left + width * to), bottom];
}

function isOneLine([, top, right, bottom]: PageBox, [nextLeft, nextTop, , nextBottom]: PageBox): boolean {
  const height = Math.min(bottom - top, nextBottom - nextTop);
  const apart = Math.abs((top + bottom) / 2 - (nextTop + nextBottom) / 2);
  return apart < height * ONE_LINE && nextLeft >= right - height;
}

const around = (a: PageBox, b: PageBox): PageBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

const round = (points: number): number => Math.round(points * 10) / 10;
