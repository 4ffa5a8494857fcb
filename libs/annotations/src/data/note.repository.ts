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

/** A hall tablet stands for its person, but knows only what was written on it. */
export const tabletOf = (author: PersonActor): Id | null => (author.onlyMeetingId === null ? null : author.sessionId);

const own = (author: PersonActor) => {
  const tabletSessionId = tabletOf(author);
  const mine = { authorId: author.personId, deletedAt: IsNull() };
  return tabletSessionId === null ? mine : { ...mine, tabletSessionId };
};

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
    const where = { ...own(author), documentId };
    return this.dataSource.manager.find(PageNote, { where, order: { page: 'ASC', id: 'ASC' } });
  }

  count(manager: EntityManager, author: PersonActor, documentId: Id): Promise<number> {
    return manager.countBy(PageNote, { authorId: author.personId, documentId, deletedAt: IsNull() });
  }

  /** The author's own note under a lock. @throws platform/not-found, platform/changed-meanwhile with the note as it stands */
  async hold(tx: Tx, author: PersonActor, noteId: Id, rev: number): Promise<PageNote> {
    const where = { ...own(author), id: noteId };
    const note = await tx.manager.findOne(PageNote, { where, lock: { mode: 'pessimistic_write' } });
    if (!note) throw notFound();
    await this.documents.assertReadable(author, note.documentId, tx.manager);
    if (note.rev !== rev) throw changedMeanwhile(noteView(note));
    return note;
  }
}

/** To the author's own devices and to nobody else, without the words. */
export function tellNote(tx: Tx, note: PageNote): NoteView {
  const { documentId, id: noteId, rev } = note;
  tx.publish(personStream(note.authorId), 'annotations.note-changed', { documentId, noteId, rev });
  return noteView(note);
}
