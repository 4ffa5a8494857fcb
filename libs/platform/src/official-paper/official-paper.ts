import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { bodyLines } from './body-lines.js';

const require = createRequire(import.meta.url);
/** Metric twin of Times New Roman, as NĐ 30/2020 asks for. */
const FONTS = {
  regular: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italic: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
} as const;

/** Points of a millimetre. */
export const MM = 72 / 25.4;
const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM };
/** What may be written on, in points of A4 portrait. */
export const WRITING = { left: MARGINS.left, width: 165 * MM, bottom: 297 * MM - MARGINS.bottom } as const;

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

export type PaperDocument = PDFKit.PDFDocument;

/** A paper being set: write on `doc`, then `finish`. */
export interface OfficialPaper {
  readonly doc: PaperDocument;
  /** Numbers the pages and closes the file. */
  finish(): Promise<Uint8Array>;
}

/** An empty official paper: A4 portrait, margins and fonts (`regular`, `bold`, `italic`) of NĐ 30/2020. */
export function officialPaper(title: string): OfficialPaper {
  const doc = new PDFDocument({ size: 'A4', margins: MARGINS, bufferPages: true, info: { Title: title } });
  for (const [name, path] of Object.entries(FONTS)) doc.registerFont(name, path);
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve) => doc.once('end', resolve));
  return {
    doc,
    finish: async () => {
      numberPages(doc);
      doc.end();
      await ended;
      return Buffer.concat(parts);
    },
  };
}

export interface Letterhead {
  readonly bodyName: string;
  /** Null on papers that say their time in the text. */
  readonly date: string | null;
  /** Under the body: number and symbol, and what else belongs there. */
  readonly under?: readonly string[];
}

/** Body on the left, national name and motto on the right, each with its rule; below them number and date. */
export function letterhead(doc: PaperDocument, { bodyName, date, under = [] }: Letterhead): void {
  const left = { x: WRITING.left, width: 70 * MM };
  const right = { x: WRITING.left + 72 * MM, width: 93 * MM };
  const [top, centred] = [doc.y, { align: 'center' } as const];
  doc.font('bold').fontSize(12);
  doc.text(bodyLines(bodyName).join('\n'), left.x, top, { width: left.width, ...centred });
  rule(doc, left.x + left.width / 3, left.width / 3, doc.y + 2);
  for (const [index, words] of under.entries())
    doc
      .font(index === 0 ? 'regular' : 'bold')
      .fontSize(13)
      .text(words, left.x, doc.y + 6, { width: left.width, ...centred });
  const bottom = doc.y;
  doc.font('bold').fontSize(12);
  doc.text(COUNTRY, right.x, top, { width: right.width, ...centred });
  doc.fontSize(13).text(MOTTO, right.x, doc.y, { width: right.width, ...centred });
  const motto = doc.widthOfString(MOTTO);
  rule(doc, right.x + (right.width - motto) / 2, motto, doc.y + 2);
  if (date !== null) doc.font('italic').text(capitalised(date), right.x, doc.y + 8, { width: right.width, ...centred });
  doc.y = Math.max(doc.y, bottom) + 18;
}

const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** A thin line, as under the motto. */
export function rule(doc: PaperDocument, x: number, width: number, y: number): void {
  doc
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.7)
    .stroke();
}

/** Arabic, centred in the top margin, not on the first page. */
function numberPages(doc: PaperDocument): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 1; index < count; index += 1) {
    doc.switchToPage(start + index);
    // Text above the top margin must not open a new page.
    doc.page.margins.top = 0;
    const line = { width: doc.page.width, align: 'center' } as const;
    doc
      .font('regular')
      .fontSize(13)
      .text(String(index + 1), 0, 10 * MM, line);
  }
}
