import { letterhead, MM, officialPaper, type PaperDocument, WRITING } from '@app/platform';
import { type SheetContent, type SheetLine } from './sheet-content.js';

const CELL = 4;
const SIGN_HEIGHT = 30;

interface Column {
  readonly title: string;
  readonly x: number;
  readonly width: number;
}
const column = (title: string, fromMm: number, widthMm: number): Column => ({
  title,
  x: WRITING.left + fromMm * MM,
  width: widthMm * MM,
});
/** 165 mm between the margins. */
const COLUMNS = {
  number: column('TT', 0, 11),
  name: column('Họ và tên', 11, 44),
  position: column('Chức vụ, đơn vị', 55, 52),
  note: column('Ghi chú', 107, 28),
  sign: column('Ký tên', 135, 30),
} as const;
const TABLE_WIDTH = WRITING.width;

type Doc = PaperDocument;

/** Sets the attendance sheet: A4 portrait, the heading of an official paper, a table with room to sign. */
export async function sheetPdf(content: SheetContent): Promise<Uint8Array> {
  const paper = officialPaper(content.title);
  const { doc } = paper;
  letterhead(doc, content);
  heading(doc, content);
  table(doc, content);
  closing(doc, content);
  return paper.finish();
}

function heading(doc: Doc, { title, when, where }: SheetContent): void {
  const across = { width: TABLE_WIDTH, align: 'center' } as const;
  doc.font('bold').fontSize(14).text('DANH SÁCH ĐIỂM DANH', WRITING.left, doc.y, across);
  doc.text(title, WRITING.left, doc.y + 2, across);
  doc
    .font('regular')
    .fontSize(13)
    .text(when, WRITING.left, doc.y + 6, across);
  doc.text(where, WRITING.left, doc.y, across);
  doc.y += 12;
}

function table(doc: Doc, { sections }: SheetContent): void {
  tableHead(doc);
  let number = 0;
  for (const { heading: words, lines } of sections) {
    doc.font('bold').fontSize(12);
    const height = doc.heightOfString(words, { width: TABLE_WIDTH - 2 * CELL }) + 2 * CELL;
    // A heading never stands alone at the foot of a page.
    makeRoom(doc, height + SIGN_HEIGHT);
    const y = doc.y;
    doc
      .font('bold')
      .fontSize(12)
      .text(words, WRITING.left + CELL, y + CELL, { width: TABLE_WIDTH - 2 * CELL });
    doc.rect(WRITING.left, y, TABLE_WIDTH, height).lineWidth(0.5).stroke();
    doc.y = y + height;
    for (const line of lines) {
      number += 1;
      row(doc, number, line);
    }
  }
}

function tableHead(doc: Doc): void {
  const y = doc.y;
  const height = 22;
  doc.font('bold').fontSize(12);
  for (const { title, x, width } of Object.values(COLUMNS)) {
    doc.text(title, x + CELL, y + CELL, { width: width - 2 * CELL, align: 'center' });
    doc.rect(x, y, width, height).lineWidth(0.5).stroke();
  }
  doc.y = y + height;
}

function row(doc: Doc, number: number, { name, position, note }: SheetLine): void {
  doc.font('regular').fontSize(12);
  const cells = [
    { column: COLUMNS.number, text: String(number), align: 'center' as const },
    { column: COLUMNS.name, text: name, align: 'left' as const },
    { column: COLUMNS.position, text: position, align: 'left' as const },
    { column: COLUMNS.note, text: note, align: 'left' as const },
    { column: COLUMNS.sign, text: '', align: 'left' as const },
  ];
  const heights = cells.map((cell) => doc.heightOfString(cell.text, { width: cell.column.width - 2 * CELL }));
  const height = Math.max(SIGN_HEIGHT, Math.max(...heights) + 2 * CELL);
  makeRoom(doc, height);
  const y = doc.y;
  doc.font('regular').fontSize(12);
  for (const {
    column: { x, width },
    text,
    align,
  } of cells) {
    doc.text(text, x + CELL, y + CELL, { width: width - 2 * CELL, align });
    doc.rect(x, y, width, height).lineWidth(0.5).stroke();
  }
  doc.y = y + height;
}

function closing(doc: Doc, { summary }: SheetContent): void {
  doc.font('regular').fontSize(13);
  const height = summary.reduce((sum, words) => sum + doc.heightOfString(words, { width: TABLE_WIDTH }) + 6, 0);
  if (doc.y + height + 90 > WRITING.bottom) doc.addPage();
  doc.y += 10;
  for (const words of summary) doc.text(words, WRITING.left, doc.y + 6, { width: TABLE_WIDTH, align: 'justify' });
  const x = WRITING.left + TABLE_WIDTH / 2;
  doc
    .font('bold')
    .fontSize(13)
    .text('THƯ KÝ', x, doc.y + 14, { width: TABLE_WIDTH / 2, align: 'center' });
}

/** The head of the table is repeated on every page. */
function makeRoom(doc: Doc, height: number): void {
  if (doc.y + height <= WRITING.bottom) return;
  doc.addPage();
  tableHead(doc);
}
