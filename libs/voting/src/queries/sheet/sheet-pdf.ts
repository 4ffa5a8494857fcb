import { letterhead, MM, officialPaper, type PaperDocument, rule, WRITING } from '@app/platform';
import { type SheetContent } from './sheet-content.js';

const CELL = 4;
const SIGNING_HEIGHT = 90;
const ACROSS = { width: WRITING.width } as const;

interface Column {
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'center';
}
const column = (title: string, fromMm: number, widthMm: number, align: Column['align'] = 'left'): Column => ({
  title,
  x: WRITING.left + fromMm * MM,
  width: widthMm * MM,
  align,
});
/** 165 mm between the margins. */
const GROUP_COLUMNS = [column('Kết quả', 25, 80), column('Số thành viên', 105, 35, 'center')];
const NAME_COLUMNS = [
  column('TT', 0, 10, 'center'),
  column('Họ và tên', 10, 43),
  column('Chức vụ', 53, 47),
  column('Biểu quyết', 100, 33),
  column('Ghi chú', 133, 32),
];

/** Sets the result sheet: the heading of an official paper, the verdict, the groups, the rule, the names, room to sign. */
export async function sheetPdf(content: SheetContent): Promise<Uint8Array> {
  const paper = officialPaper(`Kết quả biểu quyết - ${content.meetingTitle}`);
  const { doc } = paper;
  letterhead(doc, content);
  heading(doc, content);
  factLines(doc, content);
  verdict(doc, content);
  if (content.groups.length > 0)
    table(
      doc,
      GROUP_COLUMNS,
      content.groups.map(({ title, count }) => [title, count]),
    );
  paragraphs(doc, content.sentences);
  if (content.names.length > 0) {
    const lines = content.names.map(({ name, position, choice, note }, index) => [
      String(index + 1),
      name,
      position,
      choice,
      note,
    ]);
    table(doc, NAME_COLUMNS, lines);
  }
  closing(doc, content);
  return paper.finish();
}

function heading(doc: PaperDocument, { meetingTitle }: SheetContent): void {
  const centred = { ...ACROSS, align: 'center' } as const;
  doc.font('bold').fontSize(14);
  doc.text('KẾT QUẢ BIỂU QUYẾT', WRITING.left, doc.y, centred);
  doc.text(meetingTitle, WRITING.left, doc.y + 2, centred);
  rule(doc, WRITING.left + WRITING.width * 0.4, WRITING.width * 0.2, doc.y + 3);
  doc.y += 14;
}

function factLines(doc: PaperDocument, { facts }: SheetContent): void {
  for (const { label, text } of facts) {
    doc.fontSize(13);
    makeRoom(doc, doc.heightOfString(`${label}: ${text}`, ACROSS) + 6);
    const line = { ...ACROSS, align: 'justify' } as const;
    doc.font('bold').text(`${label}: `, WRITING.left, doc.y + 6, { ...line, continued: true });
    doc.font('regular').text(text, line);
  }
}

function verdict(doc: PaperDocument, { verdict: words }: SheetContent): void {
  doc.font('bold').fontSize(14);
  makeRoom(doc, doc.heightOfString(words, ACROSS) + 24);
  doc.text(words, WRITING.left, doc.y + 12, { ...ACROSS, align: 'center' });
  doc.y += 12;
}

function table(doc: PaperDocument, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  const titles = columns.map(({ title }) => title);
  doc.y += 6;
  row(doc, columns, titles, 'bold');
  for (const cells of rows) {
    if (doc.y + heightOf(doc, columns, cells) > WRITING.bottom) {
      doc.addPage();
      // The head is repeated on every page.
      row(doc, columns, titles, 'bold');
    }
    row(doc, columns, cells, 'regular');
  }
  doc.y += 6;
}

function row(doc: PaperDocument, columns: readonly Column[], cells: readonly string[], font: 'bold' | 'regular'): void {
  const height = heightOf(doc, columns, cells);
  makeRoom(doc, height);
  const y = doc.y;
  doc.font(font).fontSize(12);
  columns.forEach(({ x, width, align }, index) => {
    doc.text(cells[index] ?? '', x + CELL, y + CELL, { width: width - 2 * CELL, align });
    doc.rect(x, y, width, height).lineWidth(0.5).stroke();
  });
  doc.y = y + height;
}

function heightOf(doc: PaperDocument, columns: readonly Column[], cells: readonly string[]): number {
  doc.font('regular').fontSize(12);
  const heights = columns.map(({ width }, index) =>
    doc.heightOfString(cells[index] || ' ', { width: width - 2 * CELL }),
  );
  return Math.max(...heights) + 2 * CELL;
}

function paragraphs(doc: PaperDocument, sentences: readonly string[]): void {
  doc.font('regular').fontSize(13);
  for (const words of sentences) {
    makeRoom(doc, doc.heightOfString(words, ACROSS) + 6);
    doc.text(words, WRITING.left, doc.y + 6, { ...ACROSS, align: 'justify' });
  }
}

/** Nobody signs on a page that says nothing. */
function closing(doc: PaperDocument, { closing: sentences }: SheetContent): void {
  doc.font('regular').fontSize(13);
  const heights = sentences.map((words) => doc.heightOfString(words, ACROSS) + 6);
  makeRoom(
    doc,
    heights.reduce((sum, height) => sum + height, SIGNING_HEIGHT),
  );
  paragraphs(doc, sentences);
  signatures(doc);
}

function signatures(doc: PaperDocument): void {
  const half = { width: WRITING.width / 2, align: 'center' } as const;
  const y = doc.y + 14;
  doc.font('bold').fontSize(13).text('THƯ KÝ', WRITING.left, y, half);
  doc.text('CHỦ TỌA', WRITING.left + WRITING.width / 2, y, half);
}

function makeRoom(doc: PaperDocument, height: number): void {
  if (doc.y + height > WRITING.bottom) doc.addPage();
}
