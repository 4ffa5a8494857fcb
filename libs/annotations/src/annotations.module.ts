import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeleteNote } from './commands/delete-note.js';
import { EditNote } from './commands/edit-note.js';
import { PutNote } from './commands/put-note.js';
import { PageNote } from './data/entities.js';
import { NoteRepository } from './data/note.repository.js';
import { NotesController } from './http/notes.controller.js';
import { NotesQueries } from './queries/notes.queries.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([PageNote])],
  controllers: [NotesController],
  providers: [NoteRepository, PutNote, EditNote, DeleteNote, NotesQueries],
})
export class AnnotationsModule {}
