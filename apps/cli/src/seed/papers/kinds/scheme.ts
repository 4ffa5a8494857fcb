import { drawTitle } from '../layout/letterhead.js';
import { emptyPaper, placeOf } from '../layout/new-paper.js';
import { type OfficialDocument } from '../layout/official-document.js';
import { drawTable } from '../layout/table.js';
import { type PaperOrder } from '../paper-order.js';
import { type SeededRandom } from '../seeded-random.js';
import { yearOf } from '../wording/vietnamese-forms.js';
import { type Purpose } from '../wording/sentences.js';
import { WORKS } from '../wording/word-lists.js';
import { Wording } from '../wording/wording.js';
import { indicatorTable, projectTable } from './figures.js';

const PAGES = 46;

const PARTS: readonly { readonly title: string; readonly purposes: readonly Purpose[]; readonly until: number }[] = [
  { title: 'PHẦN I. SỰ CẦN THIẾT VÀ CĂN CỨ XÂY DỰNG ĐỀ ÁN', purposes: ['context', 'results'], until: 9 },
  { title: 'PHẦN II. THỰC TRẠNG', purposes: ['results', 'shortfalls', 'causes'], until: 22 },
  { title: 'PHẦN III. QUAN ĐIỂM, MỤC TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP', purposes: ['tasks'], until: 36 },
  { title: 'PHẦN IV. KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN', purposes: ['organisation', 'tasks'], until: 44 },
];

/** Đề án of 46 pages: cover, contents, four parts with tables, annex. */
export function scheme(order: PaperOrder, random: SeededRandom): Promise<Buffer> {
  const wording = new Wording(order, random);
  const document = emptyPaper(order, 'portrait');
  drawCover(document, order);
  document.pdf.addPage();
  const contents = document.pageCount - 1;
  const starts: number[] = [];
  for (const [at, part] of PARTS.entries()) {
    document.pdf.addPage();
    starts.push(document.pageCount);
    writePart(document, wording, random, { ...part, number: at + 1 });
  }
  while (document.pageCount < PAGES) {
    document.pdf.addPage();
    drawTable(document, projectTable('Phụ lục. Danh mục nhiệm vụ, dự án ưu tiên', random));
  }
  writeContents(document, contents, starts);
  return document.finish();
}

function drawCover(document: OfficialDocument, order: PaperOrder): void {
  const { pdf } = document;
  pdf
    .rect(document.left - 8, pdf.y, document.width + 16, document.bottom - pdf.y)
    .lineWidth(1.4)
    .stroke('black');
  document.space(24);
  document.centred(order.body.toUpperCase(), { size: 14, gapAfter: 0 });
  document.centred(order.unit.toUpperCase(), { font: 'bold', size: 14, gapAfter: 0 });
  document.rule(120, pdf.y + 4);
  pdf.y = pdf.page.height * 0.38;
  drawTitle(document, 'ĐỀ ÁN', order.title.toUpperCase());
  pdf.y = document.bottom - 48;
  document.centred(`${placeOf(order)}, năm ${yearOf(order.date)}`, { font: 'bold' });
}

function writePart(
  document: OfficialDocument,
  wording: Wording,
  random: SeededRandom,
  part: (typeof PARTS)[number] & { readonly number: number },
): void {
  document.centred(part.title, { font: 'bold', gapAfter: 10 });
  for (let section = 1; document.pageCount < part.until; section += 1) {
    const work = WORKS[(section * 5 + part.number) % WORKS.length] ?? WORKS[0];
    document.heading(`${part.number}.${section}. Về ${work.name}`);
    for (const purpose of part.purposes) {
      document.paragraph(wording.paragraph(purpose, 4));
      document.paragraph(wording.paragraph(purpose, 3));
    }
    if (section === 2) drawTable(document, indicatorTable(`Bảng ${part.number}. Mục tiêu chủ yếu`, random));
  }
}

function writeContents(document: OfficialDocument, page: number, starts: readonly number[]): void {
  const { pdf } = document;
  pdf.switchToPage(page);
  pdf.y = pdf.page.margins.top;
  document.centred('MỤC LỤC', { font: 'bold', gapAfter: 16 });
  PARTS.forEach((part, at) => {
    const top = pdf.y;
    pdf
      .font('regular')
      .fontSize(13)
      .text(part.title, document.left, top, { width: document.width - 40 });
    const next = pdf.y + 8;
    pdf.text(String(starts[at] ?? ''), document.left + document.width - 36, top, { width: 36, align: 'right' });
    pdf.y = next;
  });
}
