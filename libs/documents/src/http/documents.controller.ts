import { Body, Controller, Get, Param, ParseUUIDPipe, UseInterceptors } from '@nestjs/common';
import { type DocumentsPart, type UploadTicket } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { AddDocument } from '../commands/add-document.js';
import { DocumentsQueries } from '../queries/documents.queries.js';
import { DocumentDto } from './document.dto.js';
import { TusCreation } from './tus-creation.js';

/** The papers of a meeting. */
@Controller('api/meetings/:id/documents')
export class DocumentsController {
  constructor(
    private readonly add: AddDocument,
    private readonly documents: DocumentsQueries,
  ) {}

  @Get()
  @Access('signed-in')
  ofMeeting(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentsPart> {
    return this.documents.ofMeeting(actor, id);
  }

  /** A new paper; its bytes follow at the address in `Location`. Also taken as a creation request of tus. */
  @Command()
  @Access('signed-in')
  @UseInterceptors(TusCreation)
  addDocument(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DocumentDto,
  ): Promise<UploadTicket> {
    return this.add.execute(actor, id, input);
  }
}
