import { bitsApart, type ImageHash } from './image-hash.js';

/** A page without words of its own that looks like a page of the new version. */
export interface ImagePair {
  readonly old: number;
  readonly fresh: number;
  readonly bits: number;
  /** No other page looks nearly so, or the pages on both sides of it say the same. */
  readonly isSure: boolean;
}

/** Bits in which two pictures of one page may differ: another compression, a little noise. */
const ALIKE = 10;
/** The next best page must be this much farther. */
const MARGIN = 6;
/** More bits than a hash can differ in: out of the question. */
const UNLIKE = 64;
/** Pairs that are compared at most: 3,000 × 3,000 pages. */
const MOST_CELLS = 9_000_000;

/**
 * Pairs pages by their pictures: the monotone chain with the greatest likeness first (pages keep their order), then what is
 * left over and unmistakable (pages that were reordered). `known` are pairs that the text has decided; pages that
 * `mayPair` forbids are never a pair, however alike.
 */
export function imagePairs(
  old: readonly ImageHash[],
  fresh: readonly ImageHash[],
  known: ReadonlyMap<number, number>,
  mayPair: (old: number, fresh: number) => boolean,
): readonly ImagePair[] {
  if (old.length * fresh.length > MOST_CELLS) return [];
  const taken = new Set(known.values());
  const rows = old.flatMap((hash, nth) => (hash === null || known.has(nth) ? [] : [nth]));
  const columns = fresh.flatMap((hash, nth) => (hash === null || taken.has(nth) ? [] : [nth]));
  const apart = rows.map((row) =>
    Uint8Array.from(columns, (column) =>
      mayPair(row, column) ? bitsApart(old[row] ?? null, fresh[column] ?? null) : UNLIKE,
    ),
  );
  const pairOf = new Map(known);
  const found: (readonly [number, number])[] = [];
  const pair = (row: number, column: number): void => {
    found.push([row, column]);
    pairOf.set(rows[row] ?? -1, columns[column] ?? -1);
  };
  for (const [row, column] of chain(apart, columns.length)) pair(row, column);
  for (const [row, column] of unmistakable(apart, found)) pair(row, column);
  return found.map(([row, column]) => {
    const [from, to] = [rows[row] ?? -1, columns[column] ?? -1];
    const isSure = isOnly(apart, row, column) || isBetween(pairOf, from, to, old.length, fresh.length);
    return { old: from, fresh: to, bits: apart[row]?.[column] ?? 64, isSure };
  });
}

/** Needleman and Wunsch 1970: pairs in rising order whose likenesses sum up to the most. */
function chain(apart: readonly Uint8Array[], width: number): readonly (readonly [number, number])[] {
  const likeness = (row: number, column: number): number => ALIKE + 2 - (apart[row]?.[column] ?? 64);
  const sums = [new Int32Array(width + 1)];
  for (const row of apart.keys()) {
    const [last, sum] = [sums[row] ?? new Int32Array(width + 1), new Int32Array(width + 1)];
    for (let column = 0; column < width; column += 1) {
      const like = likeness(row, column);
      const across = like > 1 ? (last[column] ?? 0) + like : 0;
      sum[column + 1] = Math.max(across, last[column + 1] ?? 0, sum[column] ?? 0);
    }
    sums.push(sum);
  }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [apart.length, width];
  while (row > 0 && column > 0) {
    const here = sums[row]?.[column] ?? 0;
    if (here === sums[row - 1]?.[column]) row -= 1;
    else if (here === sums[row]?.[column - 1]) column -= 1;
    else pairs.push([(row -= 1), (column -= 1)]);
  }
  return pairs.reverse();
}

function unmistakable(
  apart: readonly Uint8Array[],
  found: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const [rows, columns] = [new Set(found.map(([row]) => row)), new Set(found.map(([, column]) => column))];
  const pairs: (readonly [number, number])[] = [];
  for (const [row, line] of apart.entries()) {
    if (rows.has(row)) continue;
    for (const [column, bits] of line.entries()) {
      if (bits > ALIKE || columns.has(column) || !isOnly(apart, row, column)) continue;
      pairs.push([row, column]);
      break;
    }
  }
  return pairs;
}

/** No other page on either side is nearly as like. */
function isOnly(apart: readonly Uint8Array[], row: number, column: number): boolean {
  const line = apart[row] ?? new Uint8Array();
  const limit = (line[column] ?? 64) + MARGIN;
  const isRival = (bits: number, nth: number, self: number): boolean => nth !== self && bits < limit;
  return (
    !line.some((bits, nth) => isRival(bits, nth, column)) &&
    !apart.some((other, nth) => isRival(other[column] ?? 64, nth, row))
  );
}

function isBetween(
  pairOf: ReadonlyMap<number, number>,
  old: number,
  fresh: number,
  oldCount: number,
  freshCount: number,
): boolean {
  const before = old === 0 ? fresh === 0 : pairOf.get(old - 1) === fresh - 1;
  const after = old === oldCount - 1 ? fresh === freshCount - 1 : pairOf.get(old + 1) === fresh + 1;
  return before && after;
}
