import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

const { resolve } = createRequire(import.meta.url);
/** Tinos has the measures of Times New Roman, which NĐ 30/2020 asks for, and all Vietnamese letters. */
const FONTS = {
  regular: resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  italic: resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bold: resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  'bold-italic': resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
} as const;

export type FontStyle = keyof typeof FONTS;

export interface TextStyle {
  readonly font?: FontStyle;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** Of the first line, in points. */
  readonly indent?: number;
  readonly gapAfter?: number;
}

const MILLIMETRE = 72 / 25.4;
/** NĐ 30/2020: 20–25 mm above and below, 30–35 mm left, 15–20 mm right. */
const MARGINS = { top: 20 * MILLIMETRE, bottom: 20 * MILLIMETRE, left: 30 * MILLIMETRE, right: 17 * MILLIMETRE };
const FIRST_LINE = 12.7 * MILLIMETRE;
const BODY_SIZE = 14;
const PAGE_NUMBER_SIZE = 13;

export interface DocumentSetting {
  readonly title: string;
  readonly author: string;
  readonly date: Date;
  readonly layout?: 'portrait' | 'landscape';
}

/** An A4 document as state offices write them: Times, justified, page numbers above from page 2. */
export class OfficialDocument {
  readonly pdf: PDFKit.PDFDocument;
  readonly #bytes: Promise<Buffer>;

  constructor(setting: DocumentSetting) {
    const { title, author, date, layout = 'portrait' } = setting;
    this.pdf = new PDFDocument({
      size: 'A4',
      layout,
      margins: MARGINS,
      bufferPages: true,
      info: { Title: title, Author: author, Creator: 'E-Cabinet demo', CreationDate: date, ModDate: date },
      lang: 'vi-VN',
    });
    for (const [name, path] of Object.entries(FONTS)) this.pdf.registerFont(name, path);
    this.#bytes = buffer(this.pdf);
  }

  get width(): number {
    return this.pdf.page.width - this.pdf.page.margins.left - this.pdf.page.margins.right;
  }

  get left(): number {
    return this.pdf.page.margins.left;
  }

  get bottom(): number {
    return this.pdf.page.height - this.pdf.page.margins.bottom;
  }

  get pageCount(): number {
    return this.pdf.bufferedPageRange().count;
  }

  paragraph(text: string, style: TextStyle = {}): void {
    const { font = 'regular', size = BODY_SIZE, align = 'justify', indent = FIRST_LINE, gapAfter = 6 } = style;
    this.pdf.font(font).fontSize(size);
    this.pdf.text(text, this.left, this.pdf.y, {
      width: this.width,
      align,
      indent,
      lineGap: 2,
      paragraphGap: gapAfter,
    });
  }

  /** A heading stays with the beginning of what follows it. */
  heading(text: string, font: FontStyle = 'bold'): void {
    this.keepTogether(font === 'bold' ? 120 : 72);
    this.paragraph(text, { font });
  }

  centred(text: string, style: Omit<TextStyle, 'align' | 'indent'> = {}): void {
    this.paragraph(text, { ...style, align: 'center', indent: 0 });
  }

  /** A new page unless this many points are left on this one. */
  keepTogether(points: number): void {
    if (this.pdf.y + points > this.bottom) this.pdf.addPage();
  }

  space(points: number): void {
    this.pdf.y += points;
  }

  /** A rule centred in the text, or at a place. */
  rule(width: number, y: number, centre: number = this.left + this.width / 2): void {
    this.pdf
      .moveTo(centre - width / 2, y)
      .lineTo(centre + width / 2, y)
      .lineWidth(0.7)
      .stroke('black');
  }

  async finish(): Promise<Buffer> {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 1; page < count; page += 1) {
      this.pdf.switchToPage(page);
      this.pdf.font('regular').fontSize(PAGE_NUMBER_SIZE);
      const at = { width: this.width, align: 'center', lineBreak: false } as const;
      this.pdf.text(String(page + 1), this.left, 10 * MILLIMETRE, at);
    }
    this.pdf.end();
    return this.#bytes;
  }
}
