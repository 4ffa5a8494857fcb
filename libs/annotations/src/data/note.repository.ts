import { Injectable } from '@nestjs/common';
import { type Id, type NoteView, personStream } from '@app/contracts';
import { DocumentReader } from '@app/documents';
import { changedMeanwhile, notFound, type PersonActor, type Tx } from '@app/platform';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { PageNote } from './entities.js';

export const noteView = (note: PageNote): NoteView => ({
  id: note.id,
  rev: note.rev,
  documentId: note.documentId,
  versionId: note.versionId,
  page: note.page,
  text: note.text,
  createdAt: note.createdAt.toISOString(),
  editedAt: note.editedAt.toISOString(),
});

/** Notes of one author, as long as he may open the paper; nobody else's notes exist for him. */
@Injectable()
export class NoteRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentReader,
  ) {}

  /** By page, then by age. @throws platform/not-found for a paper that the author may not open */
  async ofPaper(author: PersonActor, documentId: Id): Promise<readonly PageNote[]> {
    await this.documents.assertReadable(author, documentId);
    const where = { authorId: author.personId, documentId, deletedAt: IsNull() };
    return this.dataSource.manager.find(PageNote, { where, order: { page: 'ASC', id: 'ASC' } });
  }

  count(manager: EntityManager, author: PersonActor, documentId: Id): Promise<number> {
    return manager.countBy(PageNote, { authorId: author.personId, documentId, deletedAt: IsNull() });
  }

  /** The author's own note under a lock. @throws platform/not-found, platform/changed-meanwhile with the note as it stands */
  async hold(tx: Tx, author: PersonActor, noteId: Id, rev: number): Promise<PageNote> {
    const where = { id: noteId, authorId: author.personId, deletedAt: IsNull() };
    const note = await tx.manager.findOne(PageNote, { where, lock: { mode: 'pessimistic_write' } });
    if (!note) throw notFound();
    await this.documents.assertReadable(author, note.documentId, tx.manager);
    if (note.rev !== rev) throw changedMeanwhile(noteView(note));
    return note;
  }
}

/** To the author's own devices and to nobody else. */
export function tellNote(tx: Tx, author: PersonActor, note: PageNote): NoteView {
  const view = noteView(note);
  tx.publish(personStream(author.personId), 'annotations.note-changed', { note: view });
  return view;
}
