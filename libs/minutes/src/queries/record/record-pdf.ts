import {
  letterhead,
  makeRoom,
  MM,
  officialPaper,
  paperColumn,
  type PaperDocument,
  paperTable,
  rule,
  WRITING,
} from '@app/platform';
import { type Block, type PaperContent } from '../../rules/paper/blocks.js';

const BODY = 13;
const GAP = 6;
const FIRST_LINE = 10 * MM;
/** A title never stands alone at the foot of a page: two lines go with it. */
const COMPANY = 2 * 18;
const SIGNING_HEIGHT = 120;
const JUSTIFIED = { width: WRITING.width, align: 'justify' } as const;
const CENTRED = { width: WRITING.width, align: 'center' } as const;

/** Sets the blocks as PDF, in the layout of NĐ 30/2020. */
export async function recordPdf(content: PaperContent): Promise<Uint8Array> {
  const paper = officialPaper(`${content.type} ${content.subject}`);
  const { doc } = paper;
  letterhead(doc, { bodyName: content.bodyName, date: null, under: [content.number, content.mark] });
  title(doc, content.type, content.subject);
  for (const block of content.blocks) set(doc, block);
  signing(doc, content);
  if (content.annex !== null) {
    doc.addPage();
    title(doc, content.annex.title, content.annex.subject);
    for (const block of content.annex.blocks) set(doc, block);
  }
  markPages(doc, content.mark);
  return paper.finish();
}

/** At the foot of every page: a page alone is still known for what it is. */
function markPages(doc: PaperDocument, mark: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    // Text below the bottom margin must not open a new page.
    doc.page.margins.bottom = 0;
    doc
      .font('regular')
      .fontSize(11)
      .text(mark, WRITING.left, 284 * MM, { width: WRITING.width, align: 'right', lineBreak: false });
  }
}

function title(doc: PaperDocument, type: string, subject: string): void {
  doc.font('bold').fontSize(14).text(type, WRITING.left, doc.y, CENTRED);
  doc.text(subject, WRITING.left, doc.y + 2, CENTRED);
  rule(doc, WRITING.left + WRITING.width * 0.4, WRITING.width * 0.2, doc.y + 3);
  doc.y += 14;
}

function set(doc: PaperDocument, block: Block): void {
  switch (block.kind) {
    case 'section':
    case 'heading':
      return heading(doc, block.text);
    case 'paragraph':
      return labelled(doc, block.label, block.text);
    case 'line':
      return plain(doc, `- ${block.text}`);
    case 'table':
      return table(doc, block);
  }
}

function heading(doc: PaperDocument, text: string): void {
  doc.font('bold').fontSize(BODY);
  makeRoom(doc, doc.heightOfString(text, JUSTIFIED) + GAP + COMPANY);
  doc.text(text, WRITING.left, doc.y + GAP, JUSTIFIED);
}

function labelled(doc: PaperDocument, label: string | null, text: string): void {
  if (label === null) return plain(doc, text);
  doc.font('bold').fontSize(BODY);
  makeRoom(doc, COMPANY);
  const lead = `${label}:${text === '' ? '' : ' '}`;
  const indented = { ...JUSTIFIED, indent: FIRST_LINE };
  if (text === '') doc.text(lead, WRITING.left, doc.y + GAP, indented);
  else {
    doc.text(lead, WRITING.left, doc.y + GAP, { ...indented, continued: true });
    doc.font('regular').text(text, JUSTIFIED);
  }
}

/** Long ones run over to the next page by themselves. */
function plain(doc: PaperDocument, text: string): void {
  doc.font('regular').fontSize(BODY);
  makeRoom(doc, COMPANY / 2);
  doc.text(text, WRITING.left, doc.y + GAP, { ...JUSTIFIED, indent: FIRST_LINE });
}

function table(doc: PaperDocument, { columns, rows, size }: Extract<Block, { kind: 'table' }>): void {
  let from = 0;
  const placed = columns.map(({ title: words, mm, align }) => {
    const column = paperColumn(words, from, mm, align);
    from += mm;
    return column;
  });
  paperTable(doc, { columns: placed, rows, fontSize: size === 'small' ? 10 : 12 });
}

/** Nobody signs on a page that says nothing: the signatures stay with the last paragraph where they fit at all. */
function signing(doc: PaperDocument, { signing: [left, right], recipients }: PaperContent): void {
  makeRoom(doc, SIGNING_HEIGHT);
  const half = { width: WRITING.width / 2, align: 'center' } as const;
  const y = doc.y + 14;
  for (const [index, { role, name }] of [left, right].entries()) {
    const x = WRITING.left + index * (WRITING.width / 2);
    doc.font('bold').fontSize(BODY).text(role, x, y, half);
    doc.text(name, x, y + 70, half);
  }
  makeRoom(doc, 60);
  doc
    .font('bold')
    .fontSize(12)
    .text('Nơi nhận:', WRITING.left, doc.y + GAP);
  doc.font('regular').fontSize(11);
  for (const words of recipients) doc.text(words, WRITING.left, doc.y);
}
