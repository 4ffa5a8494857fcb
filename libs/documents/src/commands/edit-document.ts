import { Injectable } from '@nestjs/common';
import { type DocumentEdit, type DocumentState, type Id } from '@app/contracts';
import { type PersonActor, UnitOfWork } from '@app/platform';
import { Document } from '../data/entities.js';
import { DocumentRepository } from '../data/document.repository.js';
import { tellDocument } from '../data/tell.js';

/** Title, kind and owning unit of a paper. */
@Injectable()
export class EditDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentRepository,
  ) {}

  /** @throws platform/not-found, platform/forbidden, platform/changed-meanwhile, documents/recalled */
  execute(actor: PersonActor, documentId: Id, { rev, ...changes }: DocumentEdit): Promise<DocumentState> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { document, meeting } = await this.documents.hold(tx, documentId, 'document.edit');

      await this.documents.assertRev(tx, document, rev);

      await tx.manager.save(Document, tx.manager.create(Document, { ...document, ...changes }));

      return tellDocument(tx, meeting.id, documentId);
    });
  }
}
