import { drawBarChart } from '../layout/bar-chart.js';
import { drawTitle } from '../layout/letterhead.js';
import { paperOfUnit } from '../layout/new-paper.js';
import { type OfficialDocument } from '../layout/official-document.js';
import { drawSigningBlock } from '../layout/signing-block.js';
import { drawTable } from '../layout/table.js';
import { type PaperOrder } from '../paper-order.js';
import { type SeededRandom } from '../seeded-random.js';
import { yearOf } from '../wording/vietnamese-forms.js';
import { COMMUNES, WORKS } from '../wording/word-lists.js';
import { Wording } from '../wording/wording.js';
import { directorOf } from './director.js';
import { indicatorTable, projectTable } from './figures.js';

/** Báo cáo with tables and a chart, 20 to 46 pages. */
export function report(order: PaperOrder, random: SeededRandom): Promise<Buffer> {
  return reportOfLength(order, random, random.between(20, 46));
}

/** 300 pages, the size of an appraisal file. */
export function longReport(order: PaperOrder, random: SeededRandom): Promise<Buffer> {
  return reportOfLength(order, random, 300);
}

async function reportOfLength(order: PaperOrder, random: SeededRandom, pages: number): Promise<Buffer> {
  const wording = new Wording(order, random);
  const document = paperOfUnit(order);
  drawTitle(document, 'BÁO CÁO', order.title);
  document.centred(`Kính gửi: ${order.body}`, { gapAfter: 14 });
  document.paragraph(wording.paragraph('context', 3));

  document.heading('Phần thứ nhất: TÌNH HÌNH VÀ KẾT QUẢ THỰC HIỆN');
  document.heading('I. KẾT QUẢ CÁC CHỈ TIÊU CHỦ YẾU');
  document.paragraph(wording.paragraph('results', 3));
  drawTable(document, indicatorTable(`Bảng 1. Các chỉ tiêu chủ yếu năm ${yearOf(order.date)}`, random));
  drawChart(document, random, yearOf(order.date));

  document.heading('II. KẾT QUẢ THEO LĨNH VỰC');
  writeFields(document, wording, random, Math.round(pages * 0.8));
  document.heading('III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN');
  writeUntil(document, pages * 0.87, () => document.paragraph(wording.paragraph('shortfalls', 3)));
  writeUntil(document, pages * 0.9, () => document.paragraph(wording.paragraph('causes', 2)));

  document.heading('Phần thứ hai: NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM');
  let number = 1;
  writeUntil(document, pages - 1, () => document.paragraph(`${number++}. ${wording.paragraph('tasks', 3)}`));
  document.paragraph(`Trên đây là báo cáo của ${order.unit}, kính trình ${order.body} xem xét, cho ý kiến chỉ đạo./.`);
  drawSigningBlock(document, directorOf(order, wording));
  while (document.pageCount < pages) closeWithTable(document, random);
  return document.finish();
}

/** Field by field, with a table of projects in every third of them. */
function writeFields(document: OfficialDocument, wording: Wording, random: SeededRandom, pages: number): void {
  let number = 1;
  writeUntil(document, pages, () => {
    const work = WORKS[(number - 1) % WORKS.length] ?? WORKS[0];
    document.heading(`${number}. Về ${work.name}`, 'bold-italic');
    for (let i = 0; i < 3; i += 1) document.paragraph(wording.paragraph('results', 4));
    if (number % 3 === 0)
      drawTable(document, projectTable(`Bảng ${number / 3 + 1}. Tiến độ một số công trình, dự án`, random));
    document.paragraph(wording.paragraph('shortfalls', 2));
    number += 1;
  });
}

function writeUntil(document: OfficialDocument, pages: number, write: () => void): void {
  do write();
  while (document.pageCount < pages);
}

function closeWithTable(document: OfficialDocument, random: SeededRandom): void {
  document.pdf.addPage();
  drawTable(document, projectTable('Phụ lục. Danh mục công trình, dự án', random));
}

function drawChart(document: OfficialDocument, random: SeededRandom, year: number): void {
  const bars = COMMUNES.slice(0, 8).map((label) => ({ label, value: random.between(120, 940) }));
  drawBarChart(document, { caption: `Biểu đồ 1. Kết quả giải ngân theo địa bàn năm ${year}`, unit: 'tỷ đồng', bars });
}
