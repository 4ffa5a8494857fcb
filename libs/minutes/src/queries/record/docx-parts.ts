import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { bodyLines } from '@app/platform';
import { type Block, type PaperContent } from '../../rules/paper/blocks.js';

/** Names of the paragraph styles; what they look like stands in docx-styles.ts. */
export const STYLES = {
  section: 'Heading1',
  heading: 'Heading2',
  title: 'Title',
  body: 'Normal',
  line: 'RecordLine',
  centred: 'Centred',
  small: 'SmallPrint',
  cell: 'Cell',
  smallCell: 'SmallCell',
} as const;

/** Width between the margins. */
const WIDTH_MM = 165;
/** Of it for the body, beside the national name. */
const BODY_MM = 70;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER } as const;
const RULED = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 2 } as const;

type Words = {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isRuled?: boolean;
  readonly halfPoints?: number;
};

export const centred = ({ text, isBold = false, isRuled = false, halfPoints }: Words): Paragraph =>
  new Paragraph({
    style: STYLES.centred,
    border: isRuled ? { bottom: RULED } : undefined,
    indent: isRuled ? { left: mm(14), right: mm(14) } : undefined,
    children: [new TextRun({ text, bold: isBold, size: halfPoints })],
  });

/** Under the body: a third of its column, on a line too low for words. */
const ruleUnderBody = (): Paragraph =>
  new Paragraph({
    style: STYLES.centred,
    border: { top: RULED },
    indent: { left: mm(BODY_MM / 3), right: mm(BODY_MM / 3) },
    spacing: { before: 40, line: 120, lineRule: LineRuleType.EXACT },
  });

/** Under a subject: a fifth of the line. */
export const shortRule = (): Paragraph =>
  new Paragraph({
    style: STYLES.centred,
    border: { top: RULED },
    indent: { left: mm(WIDTH_MM * 0.4), right: mm(WIDTH_MM * 0.4) },
    spacing: { before: 40, after: 120 },
  });

/** Cells beside each other without lines: the heading and the signatures. */
export function sideBySide(cells: readonly (readonly Paragraph[])[], widthsMm: readonly number[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(WIDTH_MM), type: WidthType.DXA },
    columnWidths: widthsMm.map((width) => mm(width)),
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              children,
              borders: NO_BORDERS,
              width: { size: mm(widthsMm[index] ?? 0), type: WidthType.DXA },
              verticalAlign: VerticalAlign.TOP,
            }),
        ),
      }),
    ],
  });
}

/** Body and number on the left, national name and motto on the right. */
export const heading = ({ bodyName, number, mark }: PaperContent): Table =>
  sideBySide(
    [
      [
        ...bodyLines(bodyName).map((text) => centred({ text, isBold: true, halfPoints: 24 })),
        ruleUnderBody(),
        centred({ text: number }),
        centred({ text: mark, isBold: true }),
      ],
      [
        centred({ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', isBold: true, halfPoints: 24 }),
        centred({ text: 'Độc lập - Tự do - Hạnh phúc', isBold: true, isRuled: true }),
      ],
    ],
    [BODY_MM, WIDTH_MM - BODY_MM],
  );

export function blockParts(block: Block): Paragraph | Table {
  switch (block.kind) {
    case 'section':
      return new Paragraph({ style: STYLES.section, text: block.text });
    case 'heading':
      return new Paragraph({ style: STYLES.heading, text: block.text });
    case 'line':
      return new Paragraph({ style: STYLES.line, text: `- ${block.text}` });
    case 'paragraph':
      return new Paragraph({
        style: STYLES.body,
        children: [
          ...(block.label === null ? [] : [new TextRun({ text: `${block.label}: `, bold: true })]),
          new TextRun(block.text),
        ],
      });
    case 'table':
      return table(block);
  }
}

/** The head stands on every page; a row is never torn apart. */
function table({ columns, rows, size }: Extract<Block, { kind: 'table' }>): Table {
  const style = size === 'small' ? STYLES.smallCell : STYLES.cell;
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(
        ({ mm: width, align }, index) =>
          new TableCell({
            width: { size: mm(width), type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [
              new Paragraph({
                style,
                alignment: align === 'center' || isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
                children: [new TextRun({ text: cells[index] ?? '', bold: isHead })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(WIDTH_MM), type: WidthType.DXA },
    columnWidths: columns.map(({ mm: width }) => mm(width)),
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}
