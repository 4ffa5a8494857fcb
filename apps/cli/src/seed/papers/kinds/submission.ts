import { drawTitle } from '../layout/letterhead.js';
import { paperOfUnit } from '../layout/new-paper.js';
import { drawSigningBlock } from '../layout/signing-block.js';
import { type PaperOrder } from '../paper-order.js';
import { type SeededRandom } from '../seeded-random.js';
import { matterOf } from '../wording/vietnamese-forms.js';
import { Wording } from '../wording/wording.js';
import { directorOf } from './director.js';

/** Tờ trình: why, on what ground, what is proposed. 3 to 6 pages. */
export function submission(order: PaperOrder, random: SeededRandom): Promise<Buffer> {
  const wording = new Wording(order, random);
  const document = paperOfUnit(order);
  const length = random.between(1, 3);
  const matter = matterOf(order.title);

  drawTitle(document, 'TỜ TRÌNH', order.title);
  document.centred(`Kính gửi: ${order.body}`, { gapAfter: 14 });
  document.paragraph(`${order.unit} kính trình ${order.body} xem xét việc ${matter} với các nội dung chính như sau:`);

  document.heading('I. SỰ CẦN THIẾT');
  document.heading('1. Cơ sở pháp lý', 'bold-italic');
  for (const ground of GROUNDS) document.paragraph(ground, { font: 'italic' });
  document.paragraph(`Căn cứ Quy chế làm việc và chương trình công tác của ${order.body};`, { font: 'italic' });
  document.heading('2. Cơ sở thực tiễn', 'bold-italic');
  for (let i = 0; i <= length; i += 1) document.paragraph(wording.paragraph(i === 0 ? 'context' : 'results', 3));
  document.paragraph(wording.paragraph('shortfalls', 2));

  document.heading('II. QUÁ TRÌNH XÂY DỰNG VÀ LẤY Ý KIẾN');
  document.paragraph(
    `Dự thảo đã được gửi lấy ý kiến ${random.between(11, 19)} sở, ban, ngành và ${random.between(21, 48)} xã, phường; ` +
      `đến nay đã có ${random.between(24, 52)} ý kiến tham gia, trong đó ${random.between(19, 23)} ý kiến nhất trí hoàn toàn. ` +
      `${order.unit} đã tiếp thu, giải trình đầy đủ và hoàn thiện hồ sơ theo quy định.`,
  );

  document.heading('III. NỘI DUNG ĐỀ XUẤT');
  for (let i = 1; i <= 2 + length; i += 1) {
    document.paragraph(`${i}. ${wording.paragraph('tasks', 2)}`);
    document.paragraph(wording.paragraph('tasks', 1));
  }

  document.heading('IV. NGUỒN LỰC VÀ TỔ CHỨC THỰC HIỆN');
  document.paragraph(wording.paragraph('organisation', 3));
  document.heading('V. KIẾN NGHỊ');
  document.paragraph(
    `Từ những nội dung trên, ${order.unit} kính đề nghị ${order.body} xem xét, quyết định việc ${matter}./. ` +
      '(Gửi kèm: dự thảo văn bản, báo cáo tổng hợp ý kiến và phụ lục số liệu).',
  );
  drawSigningBlock(document, directorOf(order, wording));
  return document.finish();
}

const GROUNDS = [
  'Căn cứ Luật Tổ chức chính quyền địa phương;',
  'Căn cứ Luật Ngân sách nhà nước và các văn bản hướng dẫn thi hành;',
] as const;
