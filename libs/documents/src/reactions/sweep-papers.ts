import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DOCUMENT_LIMITS, type Id } from '@app/contracts';
import {
  Clock,
  CONFIG,
  type Config,
  JobQueue,
  OBJECT_STORE,
  type ObjectStore,
  systemActor,
  UnitOfWork,
} from '@app/platform';
import { DataSource } from 'typeorm';
import { dropVersion } from '../data/drop.js';
import { Document, DocumentVersion } from '../data/entities.js';
import { bundleJob, intakeJob, sweepPapersJob } from '../data/jobs.js';
import { BUNDLES, QUARANTINE } from '../data/object-keys.js';

const HOURLY = '17 * * * *';
const HOUR_MS = 3600_000;

/** Ends what nobody goes on with, removes what nobody knows, and wakes what stands still. */
@Injectable()
export class SweepPapers implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {
    jobs.handle(sweepPapersJob, () => this.sweep());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(sweepPapersJob, HOURLY, {});
  }

  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DOCUMENT_LIMITS.uploadHours * HOUR_MS);
    await this.giveUpUploads(before);
    await this.eraseUnknown(QUARANTINE, `select 1 from upload_pieces where object_key = $1`, before);
    await this.eraseUnknown(BUNDLES, `select 1 from paper_bundles where object_key = $1`, before);
    await this.wakeWork(before);
    await this.removeOldWork(before);
  }

  /** An upload without a byte for a day: its version goes, and with the last version the paper. */
  private async giveUpUploads(before: Date): Promise<void> {
    const rows = await this.dataSource.query<{ id: Id; document_id: Id }[]>(
      `select v.id, v.document_id from uploads u join document_versions v on v.id = u.version_id
       where u.touched_at < $1 and v.state = 'quarantine'`,
      [before],
    );
    for (const { id, document_id: documentId } of rows) await this.giveUp(documentId, id, before);
    await this.dataSource.query(
      `delete from uploads u using document_versions v where v.id = u.version_id and u.touched_at < $1 and v.state in ('ready', 'refused')`,
      [before],
    );
  }

  private giveUp(documentId: Id, versionId: Id, before: Date): Promise<void> {
    return this.unitOfWork.run(systemActor('documents.sweep'), async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const document = await tx.manager.findOne(Document, { where: { id: documentId }, lock });
      const [still] = await tx.manager.query<unknown[]>(
        `select 1 from uploads u join document_versions v on v.id = u.version_id
         where v.id = $1 and v.state = 'quarantine' and u.touched_at < $2 for update`,
        [versionId, before],
      );
      if (!document || !still) return;

      await dropVersion(tx, document, versionId);
      const details = { versionId };
      tx.audit({ action: 'document.upload-given-up', subject: `document:${documentId}`, details });
    });
  }

  /** Objects stored just before a crash, whose row was never written. */
  private async eraseUnknown(prefix: string, isKnown: string, before: Date): Promise<void> {
    for await (const object of this.store.list(prefix)) {
      if (object.storedAt > before) continue;
      const known = await this.dataSource.query<unknown[]>(isKnown, [object.key]);
      if (known.length === 0) await this.store.delete(object.key);
    }
  }

  /** Work whose job ran out of tries (a full disk, a missing program): one more, now that things may be mended. */
  private async wakeWork(before: Date): Promise<void> {
    await this.unitOfWork.run(systemActor('documents.sweep'), async (tx) => {
      const versions = await tx.manager
        .createQueryBuilder(DocumentVersion, 'v')
        .innerJoin(Document, 'd', 'd.id = v.document_id and d.recalled_at is null')
        .where(`v.state in ('checking', 'preparing')`)
        .getMany();
      for (const { id } of versions) tx.enqueue(intakeJob, { versionId: id }, { singletonKey: id });
      const bundles = await tx.manager.query<{ id: Id }[]>(`select id from paper_bundles where state = 'making'`);
      for (const { id } of bundles) tx.enqueue(bundleJob, { bundleId: id }, { singletonKey: id });
      await tx.manager.query(`delete from paper_bundles where requested_at < $1 and state <> 'making'`, [before]);
    });
  }

  private async removeOldWork(before: Date): Promise<void> {
    const root = join(this.config.dataDir, 'work');
    for (const name of await readdir(root).catch(() => [])) {
      const path = join(root, name);
      const found = await stat(path).catch(() => undefined);
      if (found && found.mtime < before) await rm(path, { recursive: true, force: true });
    }
  }
}
