import { Injectable } from '@nestjs/common';
import { type Id, type NoteEdit, type NoteView } from '@app/contracts';
import { type PersonActor, UnitOfWork } from '@app/platform';
import { PageNote } from '../data/entities.js';
import { NoteRepository, tellNote } from '../data/note.repository.js';

/** New words for one's own note. Of two devices the later one with an old revision is told what stands there now. */
@Injectable()
export class EditNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notes: NoteRepository,
  ) {}

  /** @throws platform/not-found, platform/changed-meanwhile */
  execute(actor: PersonActor, noteId: Id, { rev, text }: NoteEdit): Promise<NoteView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const note = await this.notes.hold(tx, actor, noteId, rev);

      const changed = tx.manager.create(PageNote, { ...note, text, editedAt: tx.at });
      const saved = await tx.manager.save(PageNote, changed);

      return tellNote(tx, saved);
    });
  }
}
