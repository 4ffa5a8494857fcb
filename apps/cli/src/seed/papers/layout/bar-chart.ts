import { vietnameseNumber } from '../wording/vietnamese-forms.js';
import { type OfficialDocument } from './official-document.js';

export interface BarChart {
  readonly caption: string;
  readonly unit: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

const HEIGHT = 190;
const LABEL_HEIGHT = 44;
const AXIS_WIDTH = 44;
const STEPS = 5;

/** Columns over a grid, value above and name below each. */
export function drawBarChart(document: OfficialDocument, chart: BarChart): void {
  document.keepTogether(HEIGHT + LABEL_HEIGHT + 50);
  const { pdf } = document;
  const plot = {
    x: document.left + AXIS_WIDTH,
    y: pdf.y + 16,
    width: document.width - AXIS_WIDTH,
    height: HEIGHT - 16,
  };
  const most = niceCeiling(Math.max(...chart.bars.map((bar) => bar.value)));

  pdf
    .font('italic')
    .fontSize(10)
    .text(`(${chart.unit})`, document.left, pdf.y, { width: AXIS_WIDTH, lineBreak: false });
  pdf.font('regular').fontSize(10);
  for (let step = 0; step <= STEPS; step += 1) {
    const y = plot.y + plot.height * (1 - step / STEPS);
    pdf
      .moveTo(plot.x, y)
      .lineTo(plot.x + plot.width, y)
      .lineWidth(step === 0 ? 0.9 : 0.3)
      .stroke(step === 0 ? '#222222' : '#b8bec6');
    const value = vietnameseNumber((most * step) / STEPS);
    pdf
      .fillColor('#222222')
      .text(value, document.left, y - 5, { width: AXIS_WIDTH - 6, align: 'right', lineBreak: false });
  }
  const slot = plot.width / chart.bars.length;
  chart.bars.forEach((bar, at) => {
    const height = (bar.value / most) * plot.height;
    const x = plot.x + at * slot;
    pdf.rect(x + slot * 0.22, plot.y + plot.height - height, slot * 0.56, height).fill('#3f6f9f');
    pdf.fillColor('black').fontSize(10);
    pdf.text(vietnameseNumber(bar.value), x, plot.y + plot.height - height - 13, {
      width: slot,
      align: 'center',
      lineBreak: false,
    });
    pdf
      .fontSize(9.5)
      .text(bar.label, x + 2, plot.y + plot.height + 4, { width: slot - 4, align: 'center', height: LABEL_HEIGHT });
  });
  pdf.x = document.left;
  pdf.y = plot.y + plot.height + LABEL_HEIGHT;
  document.centred(chart.caption, { font: 'italic', size: 12.5, gapAfter: 10 });
}

/** 1, 2 or 5 times a power of ten, not below the value. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((factor) => factor * power).find((nice) => nice >= value) ?? 10 * power;
}
