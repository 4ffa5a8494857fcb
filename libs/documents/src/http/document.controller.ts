import { Body, Controller, Get, Param, ParseUUIDPipe, UseInterceptors } from '@nestjs/common';
import { type DocumentState, type UploadTicket, type VersionView } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor } from '@app/platform';
import { DropVersion } from '../commands/drop-version.js';
import { EditDocument } from '../commands/edit-document.js';
import { MoveDocument } from '../commands/move-document.js';
import { RecallDocument } from '../commands/recall-document.js';
import { RemoveDocument } from '../commands/remove-document.js';
import { ReplaceDocument } from '../commands/replace-document.js';
import { DocumentsQueries } from '../queries/documents.queries.js';
import { DocumentEditDto, DocumentMoveDto, DocumentRecallDto, UploadDto } from './document.dto.js';
import { TusCreation } from './tus-creation.js';

/** One paper. */
@Controller('api/documents/:id')
export class DocumentController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly replacement: ReplaceDocument,
    private readonly edition: EditDocument,
    private readonly moving: MoveDocument,
    private readonly recalling: RecallDocument,
    private readonly removal: RemoveDocument,
    private readonly dropping: DropVersion,
  ) {}

  @Get('versions')
  @Access('signed-in', 'hall-tablet')
  versions(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<readonly VersionView[]> {
    return this.documents.versions(actor, id);
  }

  /** A new version; its bytes follow at the address in `Location`. Also taken as a creation request of tus. */
  @Command('versions')
  @Access('signed-in')
  @UseInterceptors(TusCreation)
  replaceDocument(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: UploadDto,
  ): Promise<UploadTicket> {
    return this.replacement.execute(actor, id, input);
  }

  @Command('edit')
  @Access('signed-in')
  editDocument(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DocumentEditDto,
  ): Promise<DocumentState> {
    return this.edition.execute(actor, id, input);
  }

  @Command('move')
  @Access('signed-in')
  moveDocument(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DocumentMoveDto,
  ): Promise<DocumentState> {
    return this.moving.execute(actor, id, input);
  }

  @Command('recall')
  @Access('signed-in')
  recallDocument(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DocumentRecallDto,
  ): Promise<DocumentState> {
    return this.recalling.execute(actor, id, input);
  }

  @Command('remove')
  @Access('signed-in')
  removeDocument(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentState> {
    return this.removal.execute(actor, id);
  }

  @Command('versions/:versionId/drop')
  @Access('signed-in')
  dropVersion(
    @CurrentPerson() actor: PersonActor,
    @Param('versionId', ParseUUIDPipe) versionId: string,
  ): Promise<DocumentState> {
    return this.dropping.execute(actor, versionId);
  }
}
