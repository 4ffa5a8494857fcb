import { type FigureShape, type PagePoint } from '@app/contracts';

/** Length of an arrow's head in widths of its line, and its half angle. */
const HEAD = 5;
const HEAD_MIN = 7;
const HEAD_ANGLE = Math.PI / 7;

/** A line, arrow or rectangle as an SVG path in points, to be drawn along. */
export function figurePath({ kind, from, to, width }: Pick<FigureShape, 'kind' | 'from' | 'to' | 'width'>): string {
  const [[x1, y1], [x2, y2]] = [from, to];
  switch (kind) {
    case 'line':
      return `M${x1} ${y1}L${x2} ${y2}`;
    case 'rectangle':
      return `M${x1} ${y1}H${x2}V${y2}H${x1}Z`;
    case 'arrow': {
      const [one, other] = headOf(from, to, Math.max(HEAD_MIN, HEAD * width));
      return `M${x1} ${y1}L${x2} ${y2}M${one[0]} ${one[1]}L${x2} ${y2}L${other[0]} ${other[1]}`;
    }
  }
}

function headOf([x1, y1]: PagePoint, [x2, y2]: PagePoint, length: number): readonly [PagePoint, PagePoint] {
  const back = Math.atan2(y1 - y2, x1 - x2);
  const side = (angle: number): PagePoint => [
    Math.round((x2 + length * Math.cos(back + angle)) * 10) / 10,
    Math.round((y2 + length * Math.sin(back + angle)) * 10) / 10,
  ];
  return [side(HEAD_ANGLE), side(-HEAD_ANGLE)];
}
