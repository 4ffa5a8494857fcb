import { MM, type PaperDocument, WRITING } from './official-paper.js';

const CELL = 4;

/** A column of a table; places in points of the page. */
export interface PaperColumn {
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'center';
}

/** @param fromMm from the left margin; 165 mm lie between the margins */
export const paperColumn = (
  title: string,
  fromMm: number,
  widthMm: number,
  align: PaperColumn['align'] = 'left',
): PaperColumn => ({ title, x: WRITING.left + fromMm * MM, width: widthMm * MM, align });

export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Points; 12 where there is no reason for less. */
  readonly fontSize?: number;
}

/** A ruled table. Its head stands on every page; a row is never torn apart. */
export function paperTable(doc: PaperDocument, { columns, rows, fontSize = 12 }: PaperTable): void {
  const titles = columns.map(({ title }) => title);
  const first = rows[0] ?? [];
  doc.y += 6;
  // A head never stands alone at the foot of a page.
  makeRoom(doc, heightOf(doc, columns, titles, fontSize) + heightOf(doc, columns, first, fontSize));
  setRow(doc, columns, titles, { font: 'bold', fontSize });
  for (const cells of rows) {
    if (doc.y + heightOf(doc, columns, cells, fontSize) > WRITING.bottom) {
      doc.addPage();
      setRow(doc, columns, titles, { font: 'bold', fontSize });
    }
    setRow(doc, columns, cells, { font: 'regular', fontSize });
  }
  doc.y += 6;
}

/** Goes to the next page where this much (points) does not fit any more. */
export function makeRoom(doc: PaperDocument, height: number): void {
  if (doc.y + height > WRITING.bottom) doc.addPage();
}

function setRow(
  doc: PaperDocument,
  columns: readonly PaperColumn[],
  cells: readonly string[],
  { font, fontSize }: { readonly font: 'bold' | 'regular'; readonly fontSize: number },
): void {
  const height = heightOf(doc, columns, cells, fontSize);
  const y = doc.y;
  doc.font(font).fontSize(fontSize);
  columns.forEach(({ x, width, align }, index) => {
    doc.text(cells[index] ?? '', x + CELL, y + CELL, { width: width - 2 * CELL, align });
    doc.rect(x, y, width, height).lineWidth(0.5).stroke();
  });
  doc.y = y + height;
}

function heightOf(
  doc: PaperDocument,
  columns: readonly PaperColumn[],
  cells: readonly string[],
  fontSize: number,
): number {
  // Bold is the wider one: what fits in bold fits in regular.
  doc.font('bold').fontSize(fontSize);
  const heights = columns.map(({ width }, index) =>
    doc.heightOfString(cells[index] || ' ', { width: width - 2 * CELL }),
  );
  return Math.max(...heights) + 2 * CELL;
}
