import { Inject, Injectable } from '@nestjs/common';
import { foldVietnamese, type Id } from '@app/contracts';
import { type PageText, type PdfTools, type Tx } from '@app/platform';
import { PDF_TOOLS } from '../../data/pdf-tools.token.js';
import { refusalOf } from '../../rules/pdf-refusal.js';
import { hasSecretStamp } from '../../rules/secret-stamp.js';
import { type IntakeStepRunner, type StepEnd, type StepWork } from './step.js';

const PAGES_PER_INSERT = 100;

/** Text of every page, for finding. A stamp of state secrecy in it seals the paper before anything is shown of it. */
@Injectable()
export class ReadTexts implements IntakeStepRunner {
  constructor(@Inject(PDF_TOOLS) private readonly tools: PdfTools) {}

  async run({ version, files, signal, onProgress }: StepWork): Promise<StepEnd> {
    const copy = await files.file('reading.pdf', version.readingKey ?? '');
    const outcome = await this.tools.pageTexts(copy, { signal, onProgress, words: 'boxes' });
    if (!outcome.ok) return { kind: 'refused', code: refusalOf(outcome.code), detail: outcome.detail };
    const stamped = outcome.value.find((page) => hasSecretStamp(page.text));
    if (stamped)
      return { kind: 'refused', code: 'documents/secret-stamp', detail: `A stamp stands on page ${stamped.page}` };
    return { kind: 'done', values: {}, write: (tx) => insertTexts(tx, version.id, outcome.value) };
  }
}

/** As PostgreSQL writes an array: lists of different lengths cannot go as one list of lists. */
const asArray = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;

async function insertTexts(tx: Tx, versionId: Id, pages: readonly PageText[]): Promise<void> {
  for (let from = 0; from < pages.length; from += PAGES_PER_INSERT) {
    const part = pages.slice(from, from + PAGES_PER_INSERT);
    const texts = part.map((page) => page.text);
    await tx.manager.query(
      `insert into page_texts (version_id, page, text, folded, words, tokens)
       select $1, p.page, p.text, p.folded, p.words::int[], vn_tokens(p.text, p.folded)
       from unnest($2::int[], $3::text[], $4::text[], $5::text[]) as p(page, text, folded, words)`,
      [
        versionId,
        part.map(({ page }) => page),
        texts,
        texts.map(foldVietnamese),
        part.map(({ words }) => asArray(words)),
      ],
    );
  }
}
