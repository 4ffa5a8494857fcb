import {
  letterhead,
  makeRoom,
  officialPaper,
  paperColumn,
  type PaperDocument,
  paperTable,
  rule,
  WRITING,
} from '@app/platform';
import { type SheetContent } from './sheet-content.js';

const SIGNING_HEIGHT = 90;
const ACROSS = { width: WRITING.width } as const;

/** 165 mm between the margins. */
const GROUP_COLUMNS = [paperColumn('Kết quả', 25, 80), paperColumn('Số thành viên', 105, 35, 'center')];
const NAME_COLUMNS = [
  paperColumn('TT', 0, 10, 'center'),
  paperColumn('Họ và tên', 10, 43),
  paperColumn('Chức vụ', 53, 47),
  paperColumn('Biểu quyết', 100, 33),
  paperColumn('Ghi chú', 133, 32),
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
    paperTable(doc, {
      columns: GROUP_COLUMNS,
      rows: content.groups.map(({ title, count }) => [title, count]),
    });
  paragraphs(doc, content.sentences);
  if (content.names.length > 0) {
    const lines = content.names.map(({ name, position, choice, note }, index) => [
      String(index + 1),
      name,
      position,
      choice,
      note,
    ]);
    paperTable(doc, { columns: NAME_COLUMNS, rows: lines });
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
