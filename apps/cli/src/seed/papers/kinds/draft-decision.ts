import { drawDraftMark, drawTitle } from '../layout/letterhead.js';
import { draftOfBody } from '../layout/new-paper.js';
import { type OfficialDocument } from '../layout/official-document.js';
import { drawSigningBlock } from '../layout/signing-block.js';
import { type PaperOrder } from '../paper-order.js';
import { type SeededRandom } from '../seeded-random.js';
import { matterOf, officialDate } from '../wording/vietnamese-forms.js';
import { Wording } from '../wording/wording.js';

interface LegalForm {
  /** QUYẾT ĐỊNH or NGHỊ QUYẾT. */
  readonly type: string;
  readonly symbol: string;
}

/** Dự thảo quyết định, about 4 pages of articles. */
export function draftDecision(order: PaperOrder, random: SeededRandom): Promise<Buffer> {
  return draft(order, random, { type: 'QUYẾT ĐỊNH', symbol: 'QĐ-UBND' });
}

/** Dự thảo nghị quyết, about 4 pages of articles. */
export function draftResolution(order: PaperOrder, random: SeededRandom): Promise<Buffer> {
  return draft(order, random, { type: 'NGHỊ QUYẾT', symbol: 'NQ-UBND' });
}

function draft(order: PaperOrder, random: SeededRandom, form: LegalForm): Promise<Buffer> {
  const wording = new Wording(order, random);
  const document = draftOfBody(order, form.symbol);
  drawDraftMark(document);
  drawTitle(document, form.type, order.title);
  document.centred(order.body.toUpperCase(), { font: 'bold', gapAfter: 10 });
  writeGrounds(document, order);
  document.centred(`${form.type}:`, { font: 'bold', gapAfter: 8 });

  article(document, 1, 'Nội dung', [
    `Thông qua nội dung ${matterOf(order.title)}, gồm các quy định tại văn bản này và các phụ lục kèm theo.`,
  ]);
  article(document, 2, 'Mục tiêu và phạm vi', points(wording, 'tasks', 5));
  article(document, 3, 'Nhiệm vụ của các sở, ban, ngành', points(wording, 'tasks', 6));
  article(document, 4, 'Trách nhiệm của Ủy ban nhân dân các xã, phường', points(wording, 'tasks', 4));
  article(document, 5, 'Nguồn lực và cơ chế thực hiện', points(wording, 'organisation', 4));
  article(document, 6, 'Hiệu lực và trách nhiệm thi hành', [
    '1. Văn bản này có hiệu lực kể từ ngày ký ban hành.',
    `2. Chánh Văn phòng ${order.body}, ${headOf(order.unit)}, thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các xã, phường và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành./.`,
  ]);
  drawSigningBlock(document, {
    recipients: [
      'Như Điều 6;',
      'Thường trực Tỉnh ủy, HĐND tỉnh;',
      'Chủ tịch, các Phó Chủ tịch UBND tỉnh;',
      'Lưu: VT, TH.',
    ],
    capacity: ['TM. ỦY BAN NHÂN DÂN', order.signer?.position.toUpperCase() ?? 'CHỦ TỊCH'],
    name: order.signer?.name ?? '',
  });
  return document.finish();
}

function writeGrounds(document: OfficialDocument, order: PaperOrder): void {
  const grounds = [
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
    'Căn cứ Luật Ban hành văn bản quy phạm pháp luật;',
    `Căn cứ Quy chế làm việc của ${order.body};`,
    `Theo đề nghị của ${headOf(order.unit)} tại Tờ trình số ${order.number} ${officialDate(order.date)}; ý kiến của các thành viên ${order.body}.`,
  ];
  for (const ground of grounds) document.paragraph(ground, { font: 'italic' });
}

function article(document: OfficialDocument, number: number, title: string, paragraphs: readonly string[]): void {
  document.heading(`Điều ${number}. ${title}`);
  for (const text of paragraphs) document.paragraph(text);
}

function points(wording: Wording, purpose: 'tasks' | 'organisation', count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${at + 1}. ${wording.paragraph(purpose, 2)}`);
}

function headOf(unit: string): string {
  return unit.startsWith('Sở') ? `Giám đốc ${unit}` : `Thủ trưởng ${unit}`;
}
