import { Body, Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { type NoteView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { DeleteNote } from '../commands/delete-note.js';
import { EditNote } from '../commands/edit-note.js';
import { PutNote } from '../commands/put-note.js';
import { NotesQueries } from '../queries/notes.queries.js';
import { NoteDto, NoteEditDto, NoteRevDto } from './notes.dto.js';

/** Private notes on the pages of a paper: the caller's own, whoever the caller is. */
@Controller('api')
export class NotesController {
  constructor(
    private readonly put: PutNote,
    private readonly edition: EditNote,
    private readonly deletion: DeleteNote,
    private readonly notes: NotesQueries,
  ) {}

  @Get('documents/:id/notes')
  @Access('signed-in', 'hall-tablet')
  mine(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly NoteView[]> {
    return this.notes.mine(actor, id);
  }

  @Command('documents/:id/notes')
  @Access('signed-in', 'hall-tablet')
  putNote(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: NoteDto,
  ): Promise<NoteView> {
    return this.put.execute(actor, id, input);
  }

  @Command('notes/:id/edit')
  @Access('signed-in', 'hall-tablet')
  editNote(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: NoteEditDto,
  ): Promise<NoteView> {
    return this.edition.execute(actor, id, input);
  }

  @Command('notes/:id/delete')
  @Access('signed-in', 'hall-tablet')
  deleteNote(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { rev }: NoteRevDto,
  ): Promise<void> {
    return this.deletion.execute(actor, id, rev);
  }
}
