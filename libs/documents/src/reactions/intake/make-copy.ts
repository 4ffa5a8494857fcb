import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { OBJECT_STORE, type ObjectStore, type PdfTools } from '@app/platform';
import { originalKey, readingKey, readingPrefix } from '../../data/object-keys.js';
import { PDF_TOOLS } from '../../data/pdf-tools.token.js';
import { refusalOf } from '../../rules/pdf-refusal.js';
import { type IntakeStepRunner, type StepEnd, type StepWork } from './step.js';
import { type Workspace } from './workspace.js';

/** A tablet sets memory aside for the whole of a paper it opens; above this it may close the page. */
const HEAVY_BYTES = 150 * 1024 * 1024;
/** Below the limit, because not every picture can be made smaller by the same share. */
const TARGET_BYTES = 0.85 * HEAVY_BYTES;

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
    if (outcome.value.size > HEAVY_BYTES) await this.lighten(path, files, signal);

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

  /** A copy that cannot be made lighter is still one that can be read. */
  private async lighten(path: string, files: Workspace, signal: AbortSignal): Promise<void> {
    const lighter = files.path('lighter.pdf');
    const outcome = await this.tools.makeLighterCopy(path, lighter, { signal, targetBytes: TARGET_BYTES });
    if (outcome.ok) await rename(lighter, path);
  }
}
