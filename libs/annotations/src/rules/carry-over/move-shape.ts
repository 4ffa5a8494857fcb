import { type MarkShape, type PageBox, type PagePoint } from '@app/contracts';
import { NUMBERS_PER_SAMPLE } from './shape-points.js';

/** x → x · `scaleX` + `byX`, and so for y; points of the page. */
export interface Move {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly byX: number;
  readonly byY: number;
}

/** The same mark elsewhere. Lines keep their width and words their size: only places are moved. */
export function moveShape(shape: MarkShape, move: Move): MarkShape {
  const place = (point: PagePoint): PagePoint => movePoint(point, move);
  switch (shape.kind) {
    case 'ink':
      return { ...shape, path: movePath(shape.path, move) };
    case 'highlight':
    case 'underline':
      return { ...shape, boxes: shape.boxes.map((box) => moveBox(box, move)) };
    case 'line':
    case 'arrow':
    case 'rectangle':
      return { ...shape, from: place(shape.from), to: place(shape.to) };
    case 'text':
    case 'stamp':
      return { ...shape, at: place(shape.at) };
    case 'note':
      return { ...shape, at: shape.at === null ? null : place(shape.at) };
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

const movePoint = ([x, y]: PagePoint, { scaleX, scaleY, byX, byY }: Move): PagePoint => [
  tenth(x * scaleX + byX),
  tenth(y * scaleY + byY),
];

function moveBox([left, top, right, bottom]: PageBox, move: Move): PageBox {
  return [...movePoint([left, top], move), ...movePoint([right, bottom], move)];
}

/** Every sample is moved from where it really is, so that rounding does not add up along the stroke. */
function movePath(path: readonly number[], { scaleX, scaleY, byX, byY }: Move): readonly number[] {
  const moved: number[] = [];
  let [x, y, lastX, lastY] = [0, 0, 0, 0];
  for (let nth = 0; nth < path.length; nth += NUMBERS_PER_SAMPLE) {
    x += path[nth] ?? 0;
    y += path[nth + 1] ?? 0;
    const freshX = Math.round(x * scaleX + byX * 10);
    const freshY = Math.round(y * scaleY + byY * 10);
    moved.push(freshX - lastX, freshY - lastY, ...path.slice(nth + 2, nth + NUMBERS_PER_SAMPLE));
    [lastX, lastY] = [freshX, freshY];
  }
  return moved;
}
