import { type FigureShape, type MarkShape, type PagePoint } from '@app/contracts';

/** Numbers a sample of a stroke takes: x, y, pressure, time. */
export const NUMBERS_PER_SAMPLE = 4;
/** Points of the page between two samples of a straight line. */
const STEP = 3;

/** The points that a shape draws or stands at, in points of the page; none for a note of the whole page. */
export function shapePoints(shape: MarkShape): readonly PagePoint[] {
  switch (shape.kind) {
    case 'ink':
      return inkPoints(shape.path);
    case 'highlight':
    case 'underline':
      return shape.boxes.flatMap(([left, top, right, bottom]): readonly PagePoint[] => [
        [left, top],
        [right, bottom],
      ]);
    case 'line':
    case 'arrow':
    case 'rectangle':
      return figurePoints(shape);
    case 'text':
    case 'stamp':
      return [shape.at];
    case 'note':
      return shape.at === null ? [] : [shape.at];
  }
}

function inkPoints(path: readonly number[]): readonly PagePoint[] {
  const points: PagePoint[] = [];
  let [x, y] = [0, 0];
  for (let nth = 0; nth + 1 < path.length; nth += NUMBERS_PER_SAMPLE) {
    x += path[nth] ?? 0;
    y += path[nth + 1] ?? 0;
    points.push([x / 10, y / 10]);
  }
  return points;
}

function figurePoints({ kind, from, to }: FigureShape): readonly PagePoint[] {
  if (kind === 'rectangle') return [from, [to[0], from[1]], to, [from[0], to[1]], from];
  const count = Math.min(1000, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP) + 1);
  return Array.from({ length: count + 1 }, (_, step) => [
    from[0] + ((to[0] - from[0]) * step) / count,
    from[1] + ((to[1] - from[1]) * step) / count,
  ]);
}
