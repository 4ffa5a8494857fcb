import { type OfficialDocument } from './official-document.js';

export interface SigningBlock {
  readonly recipients: readonly string[];
  /** Lines in capitals above the name, e.g. "TM. ỦY BAN NHÂN DÂN" and "CHỦ TỊCH". */
  readonly capacity: readonly string[];
  readonly name: string;
}

const ROOM_TO_SIGN = 62;
const LINE = 17;

/** "Nơi nhận" on the left, capacity and name of the one who signs on the right; never torn over two pages. */
export function drawSigningBlock(document: OfficialDocument, block: SigningBlock): void {
  document.space(10);
  document.keepTogether(
    Math.max((block.capacity.length + 1) * LINE + ROOM_TO_SIGN, (block.recipients.length + 1) * LINE),
  );
  const { pdf, left, width } = document;
  const top = pdf.y;
  const leftWidth = width * 0.48;

  pdf.font('bold-italic').fontSize(12).text('Nơi nhận:', left, top, { width: leftWidth });
  for (const recipient of block.recipients)
    pdf.font('regular').fontSize(11).text(`- ${recipient}`, left, pdf.y, { width: leftWidth });
  const leftEnd = pdf.y;

  const column = { width: width - leftWidth, align: 'center' } as const;
  pdf.y = top;
  for (const line of block.capacity)
    pdf
      .font('bold')
      .fontSize(13.5)
      .text(line, left + leftWidth, pdf.y, column);
  pdf
    .font('bold')
    .fontSize(14)
    .text(block.name, left + leftWidth, pdf.y + ROOM_TO_SIGN, column);
  pdf.y = Math.max(pdf.y, leftEnd);
}
