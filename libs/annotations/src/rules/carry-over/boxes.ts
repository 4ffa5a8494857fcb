import { type PageBox, type PagePoint } from '@app/contracts';

export const middleOf = ([left, top, right, bottom]: PageBox): PagePoint => [(left + right) / 2, (top + bottom) / 2];
export const heightOf = ([, top, , bottom]: PageBox): number => bottom - top;
export const widthOf = ([left, , right]: PageBox): number => right - left;

export const holds = ([left, top, right, bottom]: PageBox, [x, y]: PagePoint): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The box around all points; null = there are none. */
export function boxAround(points: readonly PagePoint[]): PageBox | null {
  if (points.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

/** The box around all boxes; null = there are none. */
export const boxAroundAll = (boxes: readonly PageBox[]): PageBox | null =>
  boxAround(
    boxes.flatMap(([left, top, right, bottom]): readonly PagePoint[] => [
      [left, top],
      [right, bottom],
    ]),
  );

/** Points between two boxes across and down; 0 where they overlap. */
export const gapsBetween = (a: PageBox, b: PageBox): PagePoint => [
  Math.max(0, a[0] - b[2], b[0] - a[2]),
  Math.max(0, a[1] - b[3], b[1] - a[3]),
];

/** The middle value; of an even number the upper middle. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
