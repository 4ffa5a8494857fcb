import { type MarkShape, type PageBox, type PagePoint } from '@app/contracts';
import { boxAround, gapsBetween, heightOf, holds, middleOf } from './boxes.js';
import { shapePoints } from './shape-points.js';
import { type Word } from './word-list.js';

/** The words of its page that a mark belongs to. */
export interface Binding {
  /** Places in the list of words, rising. */
  readonly words: readonly number[];
  /** Drawn on, under or around these words, not only beside them. */
  readonly touches: boolean;
  /** Points up or down to the nearest line of them; 0 when it stands on or beside one. */
  readonly distance: number;
}

/** A line so much of a word's height below it still underlines it. */
const BELOW = 0.4;
/** A stroke that ends this near to its start, as a share of its size, goes round something. */
const CLOSED = 0.4;
/** Words taken on a line beside a mark. */
const BESIDE = 3;

/** Binds any mark to the words it touches or, touching none, to the nearest ones on the lines beside it. */
export function bindToWords(shape: MarkShape, words: readonly Word[]): Binding {
  const points = shapePoints(shape);
  const box = boxAround(points);
  if (box === null || words.length === 0) return { words: [], touches: false, distance: Infinity };
  const touched = touchedWords(shape, points, box, words);
  if (touched.length > 0) return { words: touched, touches: true, distance: 0 };
  return nearestWords(shape.kind === 'arrow' ? [...shape.to, ...shape.to] : box, words);
}

function touchedWords(
  shape: MarkShape,
  points: readonly PagePoint[],
  box: PageBox,
  words: readonly Word[],
): readonly number[] {
  if (goesRound(shape, points, box)) {
    const enclosed = indicesOf(words, (word) => holds(box, middleOf(word.box)) && isInside(points, middleOf(word.box)));
    if (enclosed.length > 0) return enclosed;
  }
  const pointing = shape.kind === 'arrow' ? points.slice(-1) : points;
  const near = indicesOf(words, (word) => gapsBetween(box, reachOf(word)).every((gap) => gap === 0));
  const touched = new Set<number>();
  for (const point of pointing) {
    const best = wordUnder(point, near, words);
    if (best !== null) touched.add(best);
  }
  return [...touched].sort((a, b) => a - b);
}

const reachOf = ({ box: [left, top, right, bottom] }: Word): PageBox => [
  left,
  top,
  right,
  bottom + (bottom - top) * BELOW,
];

function goesRound(shape: MarkShape, points: readonly PagePoint[], box: PageBox): boolean {
  if (shape.kind === 'rectangle') return true;
  const [first, last] = [points[0], points.at(-1)];
  if (shape.kind !== 'ink' || first === undefined || last === undefined) return false;
  const size = Math.min(box[2] - box[0], box[3] - box[1]);
  return size > 6 && Math.hypot(first[0] - last[0], first[1] - last[1]) < size * CLOSED + 4;
}

/** Even-odd rule. */
function isInside(polygon: readonly PagePoint[], [x, y]: PagePoint): boolean {
  let inside = false;
  for (const [nth, [x1, y1]] of polygon.entries()) {
    const [x2, y2] = polygon.at(nth - 1) ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** A point between two lines belongs to the words above it: people underline more often than they overline. */
function wordUnder(point: PagePoint, near: readonly number[], words: readonly Word[]): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (const nth of near) {
    const word = words[nth];
    if (word === undefined || !holds(reachOf(word), point)) continue;
    const [, top, , bottom] = word.box;
    const height = bottom - top;
    const off = point[1] > bottom ? point[1] - bottom : point[1] < top + height * 0.2 ? height * 0.25 : 0;
    if (off < least) [best, least] = [nth, off];
  }
  return best;
}

/** On every line beside the mark the words nearest to it; without a line beside it, on the line nearest to it. */
function nearestWords(box: PageBox, words: readonly Word[]): Binding {
  const gaps = words.map((word) => gapsBetween(box, word.box));
  const leastDown = Math.min(...gaps.map(([, down]) => down));
  const beside = indicesOf(words, (word, nth) => (gaps[nth]?.[1] ?? 0) <= leastDown + heightOf(word.box) * 0.25);
  const distanceOf = (nth: number): number => Math.hypot(...(gaps[nth] ?? [Infinity, Infinity]));
  const taken = linesOf(beside, words).flatMap((line) =>
    [...line].sort((a, b) => distanceOf(a) - distanceOf(b)).slice(0, BESIDE),
  );
  return { words: taken.sort((a, b) => a - b), touches: false, distance: leastDown };
}

/** Words in lines, by their middles. */
export function linesOf(nths: readonly number[], words: readonly Word[]): readonly (readonly number[])[] {
  const middle = (nth: number): number => {
    const word = words[nth];
    return word === undefined ? 0 : middleOf(word.box)[1];
  };
  const lines: number[][] = [];
  for (const nth of [...nths].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    const head = line?.[0];
    const word = words[nth];
    const isSame = head !== undefined && word !== undefined && middle(nth) - middle(head) < heightOf(word.box) * 0.6;
    if (isSame) line?.push(nth);
    else lines.push([nth]);
  }
  return lines;
}

const indicesOf = (words: readonly Word[], isWanted: (word: Word, nth: number) => boolean): readonly number[] =>
  words.flatMap((word, nth) => (isWanted(word, nth) ? [nth] : []));
