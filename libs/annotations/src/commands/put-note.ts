import { Injectable } from '@nestjs/common';
import { type Id, NOTE_LIMITS, type NoteInput, type NoteView } from '@app/contracts';
import { DocumentReader } from '@app/documents';
import { AppError, notFound, type PersonActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { PageNote } from '../data/entities.js';
import { NoteRepository, tabletOf, tellNote } from '../data/note.repository.js';

/** A private note on a page of a paper that its author may open. */
@Injectable()
export class PutNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentReader,
    private readonly notes: NoteRepository,
  ) {}

  /** @throws platform/not-found, annotations/no-such-page, annotations/too-many */
  execute(actor: PersonActor, documentId: Id, { versionId, page, text }: NoteInput): Promise<NoteView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const version = await this.documents.ready(versionId, tx.manager);

      await this.documents.assertReadable(actor, documentId, tx.manager);
      if (version?.documentId !== documentId) throw notFound();

      if (page > version.pages) throw new AppError('annotations/no-such-page', { facts: { pages: version.pages } });
      if ((await this.notes.count(tx.manager, actor, documentId)) >= NOTE_LIMITS.perDocument)
        throw new AppError('annotations/too-many', { facts: { limit: NOTE_LIMITS.perDocument } });

      const at = { createdAt: tx.at, editedAt: tx.at, deletedAt: null };
      const ids = { id: uuidv7(), authorId: actor.personId, tabletSessionId: tabletOf(actor), documentId, versionId };
      const note = tx.manager.create(PageNote, { ...ids, ...at, page, text });
      await tx.manager.insert(PageNote, note);

      return tellNote(tx, note);
    });
  }
}
