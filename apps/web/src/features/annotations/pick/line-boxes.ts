import { type PageBox } from '@app/contracts';

/** Words further apart than so many heights of their line stand in different columns. */
const COLUMN_GAP = 2.5;

const round = (points: number): number => Math.round(points * 10) / 10;

/** One box a line, from the boxes of pieces of text on a page as the browser tells them, in any order and overlapping. */
export function lineBoxes(pieces: readonly PageBox[]): readonly PageBox[] {
  const lines: PageBox[] = [];
  const inOrder = pieces
    .filter(([left, top, right, bottom]) => right > left && bottom > top)
    .toSorted((a, b) => a[1] + a[3] - b[1] - b[3] || a[0] - b[0]);
  const rows: PageBox[][] = [];
  for (const piece of inOrder) {
    const row = rows.at(-1);
    if (row !== undefined && isSameLine(row[0]!, piece)) row.push(piece);
    else rows.push([piece]);
  }
  for (const row of rows) lines.push(...joined(row.toSorted((a, b) => a[0] - b[0])));
  return lines.map(([left, top, right, bottom]) => [round(left), round(top), round(right), round(bottom)]);
}

/** Half of the lower one beside the other. */
function isSameLine([, top, , bottom]: PageBox, [, otherTop, , otherBottom]: PageBox): boolean {
  const shared = Math.min(bottom, otherBottom) - Math.max(top, otherTop);
  return shared > Math.min(bottom - top, otherBottom - otherTop) / 2;
}

function joined(row: readonly PageBox[]): readonly PageBox[] {
  const boxes: PageBox[] = [];
  for (const [left, top, right, bottom] of row) {
    const before = boxes.at(-1);
    if (before === undefined || left - before[2] > (bottom - top) * COLUMN_GAP) {
      boxes.push([left, top, right, bottom]);
      continue;
    }
    boxes[boxes.length - 1] = [
      before[0],
      Math.min(before[1], top),
      Math.max(before[2], right),
      Math.max(before[3], bottom),
    ];
  }
  return boxes;
}
