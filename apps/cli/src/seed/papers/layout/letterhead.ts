import { officialDate } from '../wording/vietnamese-forms.js';
import { type OfficialDocument } from './official-document.js';

export interface Letterhead {
  /** The superior body, in capitals, regular; may be empty. */
  readonly superior: string;
  /** The issuing body, in capitals, bold. */
  readonly issuer: string;
  /** "128/TTr-STC", or "     /QĐ-UBND" on a draft. */
  readonly number: string;
  readonly place: string;
  /** Null leaves the day open, as on drafts. */
  readonly date: Date | null;
}

const SIZE = 12.5;
const MOTTO_SIZE = 13.5;
/** The left column holds the body, the right one the name of the state. */
const LEFT_SHARE = 0.42;

/** Quốc hiệu, tiêu ngữ, the issuing body, number, place and date (NĐ 30/2020, annex I). */
export function drawLetterhead(document: OfficialDocument, head: Letterhead): void {
  const { pdf, left, width } = document;
  const leftWidth = width * LEFT_SHARE;
  const rightWidth = width - leftWidth;
  const rightX = left + leftWidth;
  const top = pdf.y;

  const leftColumn = { width: leftWidth, align: 'center' } as const;
  pdf.y = top;
  if (head.superior !== '') pdf.font('regular').fontSize(SIZE).text(head.superior, left, pdf.y, leftColumn);
  pdf.font('bold').fontSize(SIZE).text(head.issuer, left, pdf.y, leftColumn);
  const issuerWidth = Math.min(pdf.widthOfString(head.issuer), leftWidth);
  document.rule(issuerWidth * 0.45, pdf.y + 2, left + leftWidth / 2);
  const leftEnd = pdf.y;

  const rightColumn = { width: rightWidth, align: 'center', lineBreak: false } as const;
  pdf
    .font('bold')
    .fontSize(12)
    .text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', rightX, top, { ...rightColumn, characterSpacing: -0.15 });
  pdf.fontSize(MOTTO_SIZE).text('Độc lập - Tự do - Hạnh phúc', rightX, pdf.y, rightColumn);
  document.rule(pdf.widthOfString('Độc lập - Tự do - Hạnh phúc'), pdf.y + 2.5, rightX + rightWidth / 2);

  const numberY = Math.max(leftEnd, pdf.y) + 10;
  pdf
    .font('regular')
    .fontSize(13)
    .text(`Số: ${head.number}`, left, numberY, { ...leftColumn, lineBreak: false });
  const when = head.date === null ? 'ngày      tháng      năm' : officialDate(head.date);
  pdf.font('italic').fontSize(13.5).text(`${head.place}, ${when}`, rightX, numberY, rightColumn);
  pdf.y = numberY + 32;
}

/** Type of the paper and what it is about, with the short rule below. */
export function drawTitle(document: OfficialDocument, type: string, title: string): void {
  document.centred(type, { font: 'bold', size: 14, gapAfter: 2 });
  document.centred(title, { font: 'bold', size: 14, gapAfter: 0 });
  document.rule(document.width * 0.28, document.pdf.y + 4);
  document.space(18);
}

/** The framed word on a paper that is not issued yet. */
export function drawDraftMark(document: OfficialDocument): void {
  const { pdf, left, width } = document;
  const box = { x: left + width * (LEFT_SHARE / 2) - 38, y: pdf.y - 16, width: 76, height: 19 };
  pdf.rect(box.x, box.y, box.width, box.height).lineWidth(0.8).stroke('black');
  pdf
    .font('bold')
    .fontSize(12)
    .text('DỰ THẢO', box.x, box.y + 3.5, { width: box.width, align: 'center', lineBreak: false });
  pdf.y = box.y + box.height + 14;
}
