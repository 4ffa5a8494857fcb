import { Injectable } from '@nestjs/common';
import { type DocumentState, type Id } from '@app/contracts';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { DocumentVersion } from '../data/entities.js';
import { DocumentRepository } from '../data/document.repository.js';
import { dropVersion } from '../data/drop.js';
import { isSealed } from '../rules/is-sealed.js';

/** Gives up a version that is not ready: an upload stopped, a file refused. A paper without any version goes with it. */
@Injectable()
export class DropVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentRepository,
  ) {}

  /** @throws platform/not-found, platform/forbidden, documents/recalled, documents/already-ready, documents/sealed */
  execute(actor: PersonActor, versionId: Id): Promise<DocumentState> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.manager.findOneBy(DocumentVersion, { id: versionId });
      if (!found) throw notFound();
      const { document } = await this.documents.hold(tx, found.documentId, 'document.edit');

      const lock = { mode: 'pessimistic_write' } as const;
      const version = await tx.manager.findOne(DocumentVersion, { where: { id: versionId }, lock });
      if (!version) throw notFound();
      if (version.state === 'ready') throw new AppError('documents/already-ready');
      if (isSealed(version)) throw new AppError('documents/sealed');

      const state = await dropVersion(tx, document, version.id);

      tx.audit({ action: 'document.version-dropped', subject: `document:${document.id}`, details: { versionId } });
      return state;
    });
  }
}
