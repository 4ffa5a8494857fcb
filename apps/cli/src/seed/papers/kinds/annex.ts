import { emptyPaper } from '../layout/new-paper.js';
import { drawTable } from '../layout/table.js';
import { type PaperOrder } from '../paper-order.js';
import { type SeededRandom } from '../seeded-random.js';
import { officialDate } from '../wording/vietnamese-forms.js';
import { communeTable } from './figures.js';

/** Phụ lục: one wide table over several landscape pages. */
export function annex(order: PaperOrder, random: SeededRandom): Promise<Buffer> {
  const document = emptyPaper(order, 'landscape');
  document.centred('PHỤ LỤC', { font: 'bold', size: 14, gapAfter: 2 });
  document.centred(order.title, { font: 'bold', size: 14, gapAfter: 2 });
  const issued = `(Kèm theo văn bản số ${order.number} ${officialDate(order.date)} của ${order.unit})`;
  document.centred(issued, { font: 'italic', size: 13, gapAfter: 8 });
  drawTable(document, communeTable('Đơn vị tính: triệu đồng', random));
  return document.finish();
}
