import { decodeStroke, type StrokeSample } from '@app/client';
import { type InkShape } from '@app/contracts';
import { getStroke } from 'perfect-freehand';

/** How much harder pressing widens a pen: a light touch is 40 % of the width, a hard one 160 %. */
const THINNING = 0.6;

/** Points; the width of the ink where the pen presses so hard. A highlighter, and a pen that tells no pressure, has one width. */
export const widthAt = (width: number, pressure: number, tool: InkShape['tool']): number =>
  tool === 'highlighter' || pressure === 0 ? width : width * (1 - THINNING * (1 - 2 * pressure));

const outlines = new WeakMap<InkShape, string>();

/** The ink of a stroke as an SVG path in points of the page; made once for every stroke. */
export function outlineOf(shape: InkShape): string {
  const known = outlines.get(shape);
  if (known !== undefined) return known;
  const outline = outlineAround(decodeStroke(shape.path), shape);
  outlines.set(shape, outline);
  return outline;
}

function outlineAround(samples: readonly StrokeSample[], { width, tool }: InkShape): string {
  const hasPressure = tool === 'pen' && samples.some(({ pressure }) => pressure > 0);
  const around = getStroke(
    samples.map(({ x, y, pressure }) => [x, y, hasPressure ? pressure : 0.5]),
    {
      size: width,
      thinning: hasPressure ? THINNING : 0,
      smoothing: 0.5,
      // The live stroke lies where the hand was; the dry one must not move away from it.
      streamline: 0.1,
      simulatePressure: false,
      last: true,
    },
  );
  return smoothPath(around);
}

const short = (points: number): string => String(Math.round(points * 100) / 100);

/** Through the middles between the points, with the points as handles. */
function smoothPath(points: readonly (readonly [number, number] | readonly number[])[]): string {
  const [first] = points;
  if (first === undefined) return '';
  const parts = [`M${short(first[0])} ${short(first[1])}Q`];
  points.forEach(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length]!;
    parts.push(`${short(x)} ${short(y)} ${short((x + nextX) / 2)} ${short((y + nextY) / 2)}`);
  });
  return `${parts.join(' ')}Z`;
}
