import { decodeStroke } from '@app/client';
import { type InkShape, type MarkShape, type PageBox, type PagePoint } from '@app/contracts';

const places = new WeakMap<InkShape, Float64Array>();

/** x and y of every sample, decoded once. */
function placesOf(shape: InkShape): Float64Array {
  let known = places.get(shape);
  if (known === undefined) {
    known = Float64Array.from(decodeStroke(shape.path).flatMap(({ x, y }) => [x, y]));
    places.set(shape, known);
  }
  return known;
}

const boxes = new WeakMap<MarkShape, PageBox | null>();

/** Around the mark, points; null for what has no place or no size of its own (note, text, stamp). */
export function boxOf(shape: MarkShape): PageBox | null {
  let known = boxes.get(shape);
  if (known === undefined) {
    known = boxAround(shape);
    boxes.set(shape, known);
  }
  return known;
}

function boxAround(shape: MarkShape): PageBox | null {
  switch (shape.kind) {
    case 'ink':
      return grown(around([...placesOf(shape)]), shape.width / 2);
    case 'highlight':
    case 'underline':
      return around(shape.boxes.flat());
    case 'line':
    case 'arrow':
    case 'rectangle':
      return grown(around([...shape.from, ...shape.to]), shape.width / 2);
    case 'text':
    case 'note':
    case 'stamp':
      return null;
  }
}

function around(flat: readonly number[]): PageBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  flat.forEach((value, at) => {
    if (at % 2 === 0) [left, right] = [Math.min(left, value), Math.max(right, value)];
    else [top, bottom] = [Math.min(top, value), Math.max(bottom, value)];
  });
  return [left, top, right, bottom];
}

const grown = ([left, top, right, bottom]: PageBox, by: number): PageBox => [
  left - by,
  top - by,
  right + by,
  bottom + by,
];

/** Does a round touch of this radius (points) meet the mark? */
export function isTouched(shape: MarkShape, [x, y]: PagePoint, radius: number): boolean {
  const box = boxOf(shape);
  if (box === null) return false;
  const [left, top, right, bottom] = grown(box, radius);
  if (x < left || x > right || y < top || y > bottom) return false;
  switch (shape.kind) {
    case 'ink':
      return isNearWay(placesOf(shape), x, y, radius + shape.width / 2);
    case 'highlight':
    case 'underline':
      return shape.boxes.some((one) => isInside(grown(one, Math.min(radius, 2)), x, y));
    case 'line':
    case 'arrow':
      return isNearWay([...shape.from, ...shape.to], x, y, radius + shape.width / 2);
    case 'rectangle':
      return isNearWay(cornersOf(shape.from, shape.to), x, y, radius + shape.width / 2);
    case 'text':
    case 'note':
    case 'stamp':
      return false;
  }
}

const cornersOf = ([x1, y1]: PagePoint, [x2, y2]: PagePoint): readonly number[] => [
  ...[x1, y1, x2, y1, x2, y2, x1, y2, x1, y1],
];
const isInside = ([left, top, right, bottom]: PageBox, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

function isNearWay(flat: ArrayLike<number>, x: number, y: number, radius: number): boolean {
  const last = flat.length - 2;
  if (last === 0) return Math.hypot(x - flat[0]!, y - flat[1]!) <= radius;
  for (let at = 0; at < last; at += 2) {
    const [ax, ay] = [flat[at]!, flat[at + 1]!];
    const [dx, dy] = [flat[at + 2]! - ax, flat[at + 3]! - ay];
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    if (Math.hypot(x - ax - share * dx, y - ay - share * dy) <= radius) return true;
  }
  return false;
}
