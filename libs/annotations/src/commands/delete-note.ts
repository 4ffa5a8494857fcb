import { Injectable } from '@nestjs/common';
import { type Id, personStream } from '@app/contracts';
import { type PersonActor, UnitOfWork } from '@app/platform';
import { PageNote } from '../data/entities.js';
import { NoteRepository } from '../data/note.repository.js';

/** Takes one's own note away. */
@Injectable()
export class DeleteNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notes: NoteRepository,
  ) {}

  /** @throws platform/not-found, platform/changed-meanwhile */
  execute(actor: PersonActor, noteId: Id, rev: number): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const note = await this.notes.hold(tx, actor, noteId, rev);

      await tx.manager.save(PageNote, tx.manager.create(PageNote, { ...note, deletedAt: tx.at }));

      const { documentId } = note;
      tx.publish(personStream(actor.personId), 'annotations.note-deleted', { documentId, noteId });
    });
  }
}
