import { Injectable } from '@nestjs/common';
import { type DocumentState, type Id } from '@app/contracts';
import { itemAudience } from '@app/meetings';
import { AppError, type PersonActor, UnitOfWork } from '@app/platform';
import { DocumentVersion } from '../data/entities.js';
import { DocumentRepository } from '../data/document.repository.js';
import { removeDocument } from '../data/remove.js';
import { tellGone, tellIntake } from '../data/tell.js';
import { isSealed } from '../rules/is-sealed.js';

/** A paper that nobody but those who prepare has seen disappears; one that readers saw can only be recalled. */
@Injectable()
export class RemoveDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentRepository,
  ) {}

  /** @throws platform/not-found, platform/forbidden, documents/recalled, documents/seen-by-readers, documents/sealed */
  execute(actor: PersonActor, documentId: Id): Promise<DocumentState> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { document, meeting, facts } = await this.documents.hold(tx, documentId, 'document.edit');

      if (facts.wasIssued && document.currentVersionId !== null) throw new AppError('documents/seen-by-readers');
      const versions = await tx.manager.findBy(DocumentVersion, { documentId });
      if (versions.some(isSealed)) throw new AppError('documents/sealed');

      const versionIds = versions.map(({ id }) => id);
      await removeDocument(tx, documentId, versionIds);

      const gone = { meetingId: meeting.id, documentId, rev: document.rev + 1 };
      if (document.currentVersionId !== null) tellGone(tx, itemAudience(meeting.id, document.itemId), gone);
      tellIntake(tx, meeting.id, documentId, { intake: null });
      tx.audit({ action: 'document.removed', subject: `document:${documentId}`, details: { meetingId: meeting.id } });
      return { document: null, intake: null };
    });
  }
}
