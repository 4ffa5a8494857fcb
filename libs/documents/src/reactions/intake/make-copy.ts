import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { OBJECT_STORE, type ObjectStore, type PdfTools } from '@app/platform';
import { originalKey, readingKey, readingPrefix } from '../../data/object-keys.js';
import { PDF_TOOLS } from '../../data/pdf-tools.token.js';
import { refusalOf } from '../../rules/pdf-refusal.js';
import { type IntakeStepRunner, type StepEnd, type StepWork } from './step.js';

/** The copy that readers get: no scripts, no attachments, made to be read by ranges. The original stays beside it. */
@Injectable()
export class MakeCopy implements IntakeStepRunner {
  constructor(
    @Inject(PDF_TOOLS) private readonly tools: PdfTools,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  async run({ version, files, signal }: StepWork): Promise<StepEnd> {
    const original = await files.file('original.pdf', originalKey(version.id));
    const path = files.path('reading.pdf');
    const outcome = await this.tools.makeReadingCopy(original, path, { signal });
    if (!outcome.ok) return { kind: 'refused', code: refusalOf(outcome.code), detail: outcome.detail };

    // A name of its own for each run: two runs may write different bytes, and the row names the one that counts.
    const key = readingKey(version.id, randomUUID().slice(0, 8));
    const stored = await this.store.put(key, createReadStream(path), { contentType: 'application/pdf' });
    return {
      kind: 'done',
      values: { readingKey: key, readingSize: stored.size, readingSha256: stored.sha256 },
      after: async () => {
        for await (const left of this.store.list(readingPrefix(version.id)))
          if (left.key !== key) await this.store.delete(left.key);
      },
    };
  }
}
