import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { type SheetContent, type SheetLine } from './sheet-content.js';

const require = createRequire(import.meta.url);
/** Metric twin of Times New Roman, as NĐ 30/2020 asks for. */
const FONTS = {
  regular: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italic: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
} as const;

const MM = 72 / 25.4;
const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM };
const CELL = 4;
const SIGN_HEIGHT = 30;

interface Column {
  readonly title: string;
  readonly x: number;
  readonly width: number;
}
const column = (title: string, fromMm: number, widthMm: number): Column => ({
  title,
  x: MARGINS.left + fromMm * MM,
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
const TABLE_WIDTH = 165 * MM;

type Doc = PDFKit.PDFDocument;

/** Sets the attendance sheet: A4 portrait, the heading of an official paper, a table with room to sign. */
export async function sheetPdf(content: SheetContent): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margins: MARGINS, bufferPages: true, info: { Title: content.title } });
  for (const [name, path] of Object.entries(FONTS)) doc.registerFont(name, path);
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve) => doc.once('end', resolve));
  letterhead(doc, content);
  heading(doc, content);
  table(doc, content);
  closing(doc, content);
  pageNumbers(doc);
  doc.end();
  await done;
  return Buffer.concat(parts);
}

/** Body on the left, national name and motto on the right, each with its rule. */
function letterhead(doc: Doc, { bodyName, date }: SheetContent): void {
  const left = { x: MARGINS.left, width: 70 * MM };
  const right = { x: MARGINS.left + 72 * MM, width: 93 * MM };
  const top = doc.y;
  const centred = { align: 'center' } as const;
  doc
    .font('bold')
    .fontSize(12)
    .text(bodyName.toLocaleUpperCase('vi'), left.x, top, { width: left.width, ...centred });
  rule(doc, left.x + left.width / 3, left.width / 3, doc.y + 2);
  const bottom = doc.y;
  doc.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right.x, top, { width: right.width, ...centred });
  doc.fontSize(13).text('Độc lập - Tự do - Hạnh phúc', right.x, doc.y, { width: right.width, ...centred });
  const motto = doc.widthOfString('Độc lập - Tự do - Hạnh phúc');
  rule(doc, right.x + (right.width - motto) / 2, motto, doc.y + 2);
  doc.font('italic').text(capitalised(date), right.x, doc.y + 8, { width: right.width, ...centred });
  doc.y = Math.max(doc.y, bottom) + 18;
}

function heading(doc: Doc, { title, when, where }: SheetContent): void {
  const across = { width: TABLE_WIDTH, align: 'center' } as const;
  doc.font('bold').fontSize(14).text('DANH SÁCH ĐIỂM DANH', MARGINS.left, doc.y, across);
  doc.text(title, MARGINS.left, doc.y + 2, across);
  doc
    .font('regular')
    .fontSize(13)
    .text(when, MARGINS.left, doc.y + 6, across);
  doc.text(where, MARGINS.left, doc.y, across);
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
      .text(words, MARGINS.left + CELL, y + CELL, { width: TABLE_WIDTH - 2 * CELL });
    doc.rect(MARGINS.left, y, TABLE_WIDTH, height).lineWidth(0.5).stroke();
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
  if (doc.y + height + 90 > doc.page.height - MARGINS.bottom) doc.addPage();
  doc.y += 10;
  for (const words of summary) doc.text(words, MARGINS.left, doc.y + 6, { width: TABLE_WIDTH, align: 'justify' });
  const x = MARGINS.left + TABLE_WIDTH / 2;
  doc
    .font('bold')
    .fontSize(13)
    .text('THƯ KÝ', x, doc.y + 14, { width: TABLE_WIDTH / 2, align: 'center' });
}

/** The head of the table is repeated on every page. */
function makeRoom(doc: Doc, height: number): void {
  if (doc.y + height <= doc.page.height - MARGINS.bottom) return;
  doc.addPage();
  tableHead(doc);
}

/** Arabic, centred in the top margin, not on the first page. */
function pageNumbers(doc: Doc): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 1; index < count; index += 1) {
    doc.switchToPage(start + index);
    // Text above the top margin must not open a new page.
    doc.page.margins.top = 0;
    doc
      .font('regular')
      .fontSize(13)
      .text(String(index + 1), 0, 10 * MM, { width: doc.page.width, align: 'center' });
  }
}

function rule(doc: Doc, x: number, width: number, y: number): void {
  doc
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.7)
    .stroke();
}

const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
