import { createReadStream } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { OBJECT_STORE, type ObjectStore, type PdfTools, StorageError, type Thumbnail, type Tx } from '@app/platform';
import { thumbnailKey } from '../../data/object-keys.js';
import { PDF_TOOLS } from '../../data/pdf-tools.token.js';
import { refusalOf } from '../../rules/pdf-refusal.js';
import { type IntakeStepRunner, type StepEnd, type StepWork } from './step.js';

const AT_A_TIME = 8;

/** A small picture of each page, one object each. Those that a killed run stored stay. */
@Injectable()
export class DrawThumbnails implements IntakeStepRunner {
  constructor(
    @Inject(PDF_TOOLS) private readonly tools: PdfTools,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  async run({ version, files, signal, onProgress }: StepWork): Promise<StepEnd> {
    const copy = await files.file('reading.pdf', version.readingKey ?? '');
    const outcome = await this.tools.thumbnails(copy, files.path('thumbnails'), { signal, onProgress });
    if (!outcome.ok) return { kind: 'refused', code: refusalOf(outcome.code), detail: outcome.detail };
    for (let from = 0; from < outcome.value.length; from += AT_A_TIME)
      await Promise.all(outcome.value.slice(from, from + AT_A_TIME).map((one) => this.keep(version.id, one)));
    return { kind: 'done', values: {}, write: (tx) => keepHashes(tx, version.id, outcome.value) };
  }

  private async keep(versionId: Id, { page, file }: Thumbnail): Promise<void> {
    try {
      await this.store.put(thumbnailKey(versionId, page), createReadStream(file), { contentType: 'image/jpeg' });
    } catch (error) {
      if (!(error instanceof StorageError) || error.code !== 'storage/key-exists') throw error;
    }
  }
}

/** How pages look, beside what they say: pages of scans are found again by it in the next version. */
async function keepHashes(tx: Tx, versionId: Id, pages: readonly Thumbnail[]): Promise<void> {
  await tx.manager.query(
    `update page_texts t set image_hash = p.hash from unnest($2::int[], $3::text[]) as p(page, hash)
     where t.version_id = $1 and t.page = p.page`,
    [versionId, pages.map(({ page }) => page), pages.map(({ hash }) => hash)],
  );
}
