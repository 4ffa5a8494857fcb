import { Injectable } from '@nestjs/common';
import { type DocumentRefusal, type Id } from '@app/contracts';
import { systemActor, type Tx, UnitOfWork } from '@app/platform';
import { DataSource } from 'typeorm';
import { Document, DocumentVersion } from '../../data/entities.js';
import { tellDocument, tellIntake } from '../../data/tell.js';
import { documentState } from '../../data/views.js';
import { stateAt, stepAfter } from '../../rules/intake-step.js';

/** What a step leaves in the version's row. */
export type StepValues = Partial<
  Pick<DocumentVersion, 'originalSha256' | 'readingKey' | 'readingSize' | 'readingSha256' | 'pages' | 'pageSizes'>
>;
const intake = systemActor('documents.intake');

/** Commits the steps of an intake. Of two workers on one version only the first to commit a step counts. */
@Injectable()
export class IntakeLedger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
  ) {}

  find(versionId: Id): Promise<DocumentVersion | null> {
    return this.dataSource.manager.findOneBy(DocumentVersion, { id: versionId });
  }

  /** @returns false when the step was done by somebody else, or the paper was removed or recalled meanwhile */
  advance(
    version: DocumentVersion,
    values: StepValues,
    write: (tx: Tx) => Promise<void> = () => Promise.resolve(),
  ): Promise<boolean> {
    return this.unitOfWork.run(intake, async (tx) => {
      const document = await this.hold(tx, version);
      if (!document) return false;

      const step = stepAfter(version.step);
      await write(tx);
      const readyAt = step === 'done' ? tx.at : null;
      const state = stateAt(step);
      await tx.manager.update(DocumentVersion, version.id, {
        ...values,
        step,
        state,
        readyAt,
        pagesDone: 0,
        pagesTotal: 0,
      });
      if (step === 'done') await makeCurrent(tx, document, version.id);

      if (step === 'done') await tellDocument(tx, document.meetingId, document.id);
      else await this.tell(tx, document);
      return true;
    });
  }

  /** @param code shown to people in words; `detail` goes to the audit, it holds no content */
  refuse(version: DocumentVersion, code: DocumentRefusal, detail: string): Promise<boolean> {
    return this.unitOfWork.run(intake, async (tx) => {
      const document = await this.hold(tx, version);
      if (!document) return false;

      const state = 'refused' as const;
      await tx.manager.update(DocumentVersion, version.id, { state, refusal: code, pagesDone: 0, pagesTotal: 0 });

      await this.tell(tx, document);
      const action = code === 'documents/secret-stamp' ? 'document.sealed' : 'document.refused';
      const details = { versionId: version.id, code, detail };
      tx.audit({ action, subject: `document:${document.id}`, details });
      return true;
    });
  }

  progress(version: DocumentVersion, pagesDone: number, pagesTotal: number): Promise<void> {
    return this.unitOfWork.run(intake, async (tx) => {
      const document = await this.hold(tx, version);
      if (!document) return;
      await tx.manager.update(DocumentVersion, version.id, { pagesDone, pagesTotal });
      await this.tell(tx, document);
    });
  }

  /** Locks the paper while the version still stands where the worker found it. */
  private async hold(tx: Tx, version: DocumentVersion): Promise<Document | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    const document = await tx.manager.findOne(Document, { where: { id: version.documentId }, lock });
    if (!document || document.recalledAt !== null) return null;
    const where = { id: version.id, step: version.step, state: stateAt(version.step) };
    return (await tx.manager.existsBy(DocumentVersion, where)) ? document : null;
  }

  private async tell(tx: Tx, document: Document): Promise<void> {
    tellIntake(tx, document.meetingId, document.id, await documentState(tx.manager, document.meetingId, document.id));
  }
}

/** The newest ready version is what readers open; one that was overtaken by a newer stays in the list of versions. */
async function makeCurrent(tx: Tx, document: Document, versionId: Id): Promise<void> {
  await tx.manager.query(
    `update documents d set current_version_id = $2 from document_versions mine
     where d.id = $1 and mine.id = $2 and not exists (
       select 1 from document_versions c where c.id = d.current_version_id and c.number > mine.number)`,
    [document.id, versionId],
  );
}
