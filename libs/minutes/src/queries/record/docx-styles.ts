import { AlignmentType, convertMillimetersToTwip as mm, type IStylesOptions } from 'docx';
import { STYLES } from './docx-parts.js';

const FONT = 'Times New Roman';
/** Half points, as Word counts. */
const BODY = 26;
const based = (id: string, name: string) => ({ id, name, basedOn: STYLES.body, next: id, quickFormat: true });

/** Styles that a clerk can go on working with: body 13, titles 14 bold, first line 10 mm, as NĐ 30/2020 asks. */
export const docxStyles: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: BODY, color: '000000', language: { value: 'vi-VN' } } },
    title: {
      run: { font: FONT, size: 28, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 0 } },
    },
    heading1: {
      run: { font: FONT, size: BODY, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { before: 180, after: 60 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: BODY, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { before: 160, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: STYLES.body,
      name: 'Normal',
      quickFormat: true,
      run: { font: FONT, size: BODY },
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        spacing: { before: 60, after: 60 },
        indent: { firstLine: mm(10) },
      },
    },
    { ...based(STYLES.line, 'Dòng liệt kê'), paragraph: { indent: { firstLine: mm(10) } } },
    {
      ...based(STYLES.centred, 'Giữa dòng'),
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 40 }, indent: { firstLine: 0 } },
    },
    {
      ...based(STYLES.small, 'Nơi nhận'),
      run: { size: 22 },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { before: 0, after: 0 }, indent: { firstLine: 0 } },
    },
    {
      ...based(STYLES.cell, 'Ô bảng'),
      run: { size: 24 },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { before: 0, after: 0 }, indent: { firstLine: 0 } },
    },
    {
      ...based(STYLES.smallCell, 'Ô bảng nhỏ'),
      run: { size: 20 },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { before: 0, after: 0 }, indent: { firstLine: 0 } },
    },
  ],
};
