import { Inject, Injectable } from '@nestjs/common';
import { type PageSize } from '@app/contracts';
import { type PdfPageSize, type PdfTools } from '@app/platform';
import { originalKey } from '../../data/object-keys.js';
import { PDF_TOOLS } from '../../data/pdf-tools.token.js';
import { refusalOf } from '../../rules/pdf-refusal.js';
import { type IntakeStepRunner, type StepEnd, type StepWork } from './step.js';

/** Is it what it says, can it be opened, is it within the limits? Judged by content, never by the name. */
@Injectable()
export class Inspect implements IntakeStepRunner {
  constructor(@Inject(PDF_TOOLS) private readonly tools: PdfTools) {}

  async run({ version, files, signal }: StepWork): Promise<StepEnd> {
    const original = await files.file('original.pdf', originalKey(version.id));
    const outcome = await this.tools.inspect(original, { signal });
    if (!outcome.ok) return { kind: 'refused', code: refusalOf(outcome.code), detail: outcome.detail };
    const { pageCount, pages } = outcome.value;
    return { kind: 'done', values: { pages: pageCount, pageSizes: pages.map(asShown) } };
  }
}

/** A page on its side is shown turned. */
function asShown({ width, height, rotation }: PdfPageSize): PageSize {
  return rotation === 90 || rotation === 270 ? { width: height, height: width } : { width, height };
}
