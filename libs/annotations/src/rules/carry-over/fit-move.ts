import { type PageBox } from '@app/contracts';
import { boxAroundAll, heightOf, median, middleOf, widthOf } from './boxes.js';
import { type Move } from './move-shape.js';

/** The same word in the old and in the new version. */
export interface WordPair {
  readonly old: PageBox;
  readonly fresh: PageBox;
}

export interface Fit {
  readonly move: Move;
  /** All words moved alike, so that the drawing lies on them as before. */
  readonly isAlike: boolean;
}

/** Points by which a word may be off a common movement. */
const RESIDUAL = 2;
/** A change of size below this share is no change. */
const SAME_SIZE = 0.04;

/** How a drawing on words moves: with them, and scaled where they were clearly scaled. `pairs` is not empty. */
export function fitTouching(pairs: readonly WordPair[]): Fit {
  const shift = shiftOf(pairs);
  if (pairs.every(({ old, fresh }) => isNear(moved(old, shift), fresh, RESIDUAL)))
    return { move: shift, isAlike: true };
  const stretch = stretchOf(
    pairs.map((pair) => pair.old),
    pairs.map((pair) => pair.fresh),
  );
  if (stretch !== null && pairs.every(({ old, fresh }) => isStill(moved(old, stretch), fresh)))
    return { move: stretch, isAlike: true };
  return { move: shiftOf(mostOnOneLine(pairs)), isAlike: false };
}

/** The words that still stand on one line, where most of them do. */
function mostOnOneLine(pairs: readonly WordPair[]): readonly WordPair[] {
  const isBeside = (a: WordPair, b: WordPair): boolean =>
    Math.abs(middleOf(a.fresh)[1] - middleOf(b.fresh)[1]) < heightOf(a.fresh) * 0.6;
  const lines = pairs.map((pair) => pairs.filter((other) => isBeside(pair, other)));
  return lines.reduce((most, line) => (line.length > most.length ? line : most), lines[0] ?? pairs);
}

/** A movement without scaling: the middle one of all. `pairs` is not empty. */
export function shiftOf(pairs: readonly WordPair[]): Move {
  const off = (side: 0 | 1 | 2 | 3): number => median(pairs.map(({ old, fresh }) => fresh[side] - old[side]));
  return { scaleX: 1, scaleY: 1, byX: off(0), byY: (off(1) + off(3)) / 2 };
}

/** The box around the old words becomes the box around the new ones; null = it has no width or height. */
export function stretchOf(words: readonly PageBox[], there: readonly PageBox[]): Move | null {
  const [old, fresh] = [boxAroundAll(words), boxAroundAll(there)];
  if (old === null || fresh === null || widthOf(old) <= 0 || heightOf(old) <= 0) return null;
  const scaleX = clear(widthOf(fresh) / widthOf(old));
  const scaleY = clear(heightOf(fresh) / heightOf(old));
  const [[oldX, oldY], [x, y]] = [middleOf(old), middleOf(fresh)];
  return { scaleX, scaleY, byX: x - oldX * scaleX, byY: y - oldY * scaleY };
}

const clear = (scale: number): number => (Math.abs(scale - 1) < SAME_SIZE ? 1 : scale);

const moved = ([left, top, right, bottom]: PageBox, { scaleX, scaleY, byX, byY }: Move): PageBox => [
  left * scaleX + byX,
  top * scaleY + byY,
  right * scaleX + byX,
  bottom * scaleY + byY,
];

const isNear = (a: PageBox, b: PageBox, within: number): boolean =>
  a.every((side, nth) => Math.abs(side - (b[nth] ?? Infinity)) <= within);

/** On the same line and, apart from the spaces of a justified line, at the same place of it. */
function isStill(expected: PageBox, fresh: PageBox): boolean {
  const height = heightOf(fresh);
  const [[x, y], [freshX, freshY]] = [middleOf(expected), middleOf(fresh)];
  return Math.abs(y - freshY) <= height * 0.35 && Math.abs(x - freshX) <= Math.max(6, height * 0.75);
}
