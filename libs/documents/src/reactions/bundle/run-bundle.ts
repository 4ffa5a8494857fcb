import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import {
  CONFIG,
  type Config,
  JobQueue,
  type MergePart,
  OBJECT_STORE,
  type ObjectStore,
  type PdfTools,
  systemActor,
  UnitOfWork,
} from '@app/platform';
import { DataSource } from 'typeorm';
import { BundleRepository, papersOf } from '../../data/bundle.repository.js';
import { bundleJob } from '../../data/jobs.js';
import { bundleKey } from '../../data/object-keys.js';
import { PDF_TOOLS } from '../../data/pdf-tools.token.js';
import { PaperBundle } from '../../data/reading-entities.js';
import { type OutlinedPaper } from '../../rules/bundle-outline.js';
import { refusalOf } from '../../rules/pdf-refusal.js';
import { ProgressTeller } from '../intake/progress-teller.js';
import { Workspace } from '../intake/workspace.js';
import { BundlePages } from './bundle-pages.js';

const worker = systemActor('documents.bundle');

/** Makes a merged file: cover, a divider before each item, the reading copies. Killed, it is begun anew. */
@Injectable()
export class RunBundle {
  constructor(
    jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly bundles: BundleRepository,
    private readonly pages: BundlePages,
    @Inject(PDF_TOOLS) private readonly tools: PdfTools,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {
    jobs.handle(bundleJob, ({ bundleId }, signal) => this.run(bundleId, signal));
  }

  async run(bundleId: Id, signal: AbortSignal): Promise<void> {
    const bundle = await this.dataSource.manager.findOneBy(PaperBundle, { id: bundleId, state: 'making' });
    if (!bundle) return;
    const files = await Workspace.open(join(this.config.dataDir, 'work'), this.store);
    try {
      const values = await this.make(bundle, files, signal);
      await this.change(bundleId, values);
    } finally {
      await files.close();
    }
  }

  private async make(bundle: PaperBundle, files: Workspace, signal: AbortSignal): Promise<Partial<PaperBundle>> {
    const teller = new ProgressTeller((papersDone) => this.change(bundle.id, { papersDone }));
    const total = papersOf(bundle).length;
    const parts = await this.parts(bundle, files, (done) => teller.tell(done, total));
    await teller.end();
    const out = files.path('bundle.pdf');
    const merged = await this.tools.mergePdfs(parts, out, { signal });
    if (!merged.ok) return { state: 'refused', refusal: refusalOf(merged.code) };

    const objectKey = bundleKey(bundle.id, randomUUID().slice(0, 8));
    const { sha256, size } = await this.store.put(objectKey, createReadStream(out), { contentType: 'application/pdf' });
    return { state: 'ready', papersDone: total, objectKey, sha256, size, pages: merged.value.pageCount };
  }

  private async parts(
    bundle: PaperBundle,
    files: Workspace,
    onPaper: (done: number) => void,
  ): Promise<readonly MergePart[]> {
    const parts: MergePart[] = [await this.pages.cover(bundle, files.path('cover.pdf'))];
    let done = 0;
    for (const [at, section] of bundle.outline.entries()) {
      parts.push(await this.pages.divider(section, files.path(`divider-${at}.pdf`)));
      for (const paper of section.papers) {
        parts.push(await this.paper(paper, files));
        onPaper((done += 1));
      }
    }
    return parts;
  }

  private async paper({ versionId, title }: OutlinedPaper, files: Workspace): Promise<MergePart> {
    const [row] = await this.dataSource.query<{ reading_key: string }[]>(
      `select reading_key from document_versions where id = $1 and state = 'ready'`,
      [versionId],
    );
    // A version that went since it was asked for: the job fails, and is asked for anew by its person.
    return { file: await files.file(`${versionId}.pdf`, row?.reading_key ?? ''), title };
  }

  private async change(bundleId: Id, values: Partial<PaperBundle>): Promise<void> {
    await this.unitOfWork.run(worker, (tx) => this.bundles.change(tx, bundleId, values));
  }
}
