import { type OfficialDocument } from './official-document.js';

export interface Column {
  readonly title: string;
  /** Share of the width of the table. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableRow {
  readonly cells: readonly string[];
  /** A group heads the rows that follow it. */
  readonly kind: 'plain' | 'group';
}

export interface TableContent {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

const SIZE = 12;
const PADDING = 3.5;

/** A ruled table; its head comes again on every page, a row is never torn. */
export function drawTable(document: OfficialDocument, table: TableContent): void {
  document.keepTogether(110);
  document.centred(table.caption, { font: 'bold', size: 13, gapAfter: 4 });
  const widths = columnWidths(document, table.columns);
  const head = { cells: table.columns.map((column) => column.title), kind: 'group' } as const;
  drawRow(document, table.columns, widths, head, 'center');
  for (const row of table.rows) {
    const height = rowHeight(document, widths, row);
    if (document.pdf.y + height > document.bottom) {
      document.pdf.addPage();
      drawRow(document, table.columns, widths, head, 'center');
    }
    drawRow(document, table.columns, widths, row);
  }
  document.space(10);
}

function columnWidths(document: OfficialDocument, columns: readonly Column[]): readonly number[] {
  const total = columns.reduce((sum, column) => sum + column.share, 0);
  return columns.map((column) => (column.share / total) * document.width);
}

function rowHeight(document: OfficialDocument, widths: readonly number[], row: TableRow): number {
  const { pdf } = document;
  pdf.font(row.kind === 'group' ? 'bold' : 'regular').fontSize(SIZE);
  const heights = row.cells.map((cell, at) => pdf.heightOfString(cell, { width: (widths[at] ?? 0) - 2 * PADDING }));
  return Math.max(...heights) + 2 * PADDING;
}

function drawRow(
  document: OfficialDocument,
  columns: readonly Column[],
  widths: readonly number[],
  row: TableRow,
  align?: 'center',
): void {
  const { pdf } = document;
  const height = rowHeight(document, widths, row);
  const top = pdf.y;
  let x = document.left;
  columns.forEach((column, at) => {
    const width = widths[at] ?? 0;
    pdf.rect(x, top, width, height).lineWidth(0.5).stroke('black');
    const options = { width: width - 2 * PADDING, align: align ?? column.align } as const;
    pdf.text(row.cells[at] ?? '', x + PADDING, top + PADDING, options);
    x += width;
  });
  pdf.x = document.left;
  pdf.y = top + height;
}
