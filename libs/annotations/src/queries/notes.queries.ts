import { Injectable } from '@nestjs/common';
import { type Id, type NoteView } from '@app/contracts';
import { type PersonActor } from '@app/platform';
import { NoteRepository, noteView } from '../data/note.repository.js';

@Injectable()
export class NotesQueries {
  constructor(private readonly notes: NoteRepository) {}

  /** The caller's own notes on a paper, on all its versions. @throws platform/not-found */
  async mine(actor: PersonActor, documentId: Id): Promise<readonly NoteView[]> {
    return (await this.notes.ofPaper(actor, documentId)).map(noteView);
  }
}
