import {
  AlignmentType,
  convertMillimetersToTwip as mm,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { type PaperContent } from '../../rules/paper/blocks.js';
import { blockParts, centred, heading, shortRule, sideBySide, STYLES } from './docx-parts.js';
import { docxStyles } from './docx-styles.js';

const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
} as const;

/** Sets the blocks as a Word file with styles of its own, to be worked on further. */
export async function recordDocx(content: PaperContent): Promise<Uint8Array> {
  const { annex } = content;
  const file = new Document({
    title: `${content.type} ${content.subject}`,
    creator: content.bodyName,
    styles: docxStyles,
    sections: [
      {
        // The first page has no number.
        properties: { titlePage: true, page: PAGE },
        headers: { default: numbered(), first: new Header({ children: [new Paragraph('')] }) },
        footers: { default: marked(content.mark), first: marked(content.mark) },
        children: [
          heading(content),
          ...titled(content.type, content.subject, 'flow'),
          ...content.blocks.map(blockParts),
          ...signing(content),
          ...(annex === null ? [] : titled(annex.title, annex.subject, 'new-page')),
          ...(annex?.blocks ?? []).map(blockParts),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const titled = (type: string, subject: string, at: 'flow' | 'new-page'): readonly Paragraph[] => [
  new Paragraph({ style: STYLES.title, text: type, pageBreakBefore: at === 'new-page' }),
  centred({ text: subject, isBold: true, halfPoints: 28 }),
  shortRule(),
];

/** Arabic, centred in the top margin. */
const numbered = (): Header =>
  new Header({
    children: [
      new Paragraph({
        style: STYLES.centred,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });

const marked = (mark: string): Footer =>
  new Footer({ children: [new Paragraph({ style: STYLES.small, alignment: AlignmentType.RIGHT, text: mark })] });

function signing({ signing: [left, right], recipients }: PaperContent): readonly (Paragraph | Table)[] {
  const signer = ({ role, name }: PaperContent['signing'][number]): readonly Paragraph[] => [
    centred({ text: role, isBold: true }),
    ...[1, 2, 3].map(() => centred({ text: '' })),
    centred({ text: name, isBold: true }),
  ];
  return [
    new Paragraph({ style: STYLES.small, text: '' }),
    sideBySide([signer(left), signer(right)], [82.5, 82.5]),
    new Paragraph({
      style: STYLES.small,
      children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: 24 })],
    }),
    ...recipients.map((text) => new Paragraph({ style: STYLES.small, text })),
  ];
}
