import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Param, ParseIntPipe, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { type FoundInPaper, type PageTextView, type VersionDetail } from '@app/contracts';
import {
  Access,
  type Actor,
  CurrentActor,
  CurrentPerson,
  OBJECT_STORE,
  type ObjectStore,
  type PersonActor,
} from '@app/platform';
import { type Request, type Response } from 'express';
import { DocumentsQueries } from '../queries/documents.queries.js';
import { PageTextsQueries } from '../queries/page-texts.queries.js';
import { PaperFilesQueries } from '../queries/paper-files.queries.js';
import { FindDto } from './document.dto.js';
import { disposition, sendBytes } from './send-bytes.js';
import { PaperGuard } from './paper-guard.js';

/** What readers get of one version: bytes by range, small pictures, text. The right to it is asked for each answer. */
@Controller('api/documents/:id/versions/:versionId')
export class PaperController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly files: PaperFilesQueries,
    private readonly texts: PageTextsQueries,
    private readonly guard: PaperGuard,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  @Get()
  @Access('signed-in', 'hall-tablet', 'screen')
  version(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('versionId', ParseUUIDPipe) versionId: string,
  ): Promise<VersionDetail> {
    return this.documents.version(actor, id, versionId);
  }

  /** The reading copy. */
  @Get('file')
  @Access('signed-in', 'hall-tablet', 'screen')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('versionId', ParseUUIDPipe) versionId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, ...file } = await this.files.reading(actor, id, versionId);
    const sendable = { ...file, contentType: 'application/pdf', disposition: disposition('inline', fileName) };
    await sendBytes(request, response, { ...sendable, store: this.store }, this.guard.reading(actor, id, versionId));
  }

  /** The file as it was uploaded, for those who prepare the meeting. */
  @Get('original')
  @Access('signed-in')
  async original(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('versionId', ParseUUIDPipe) versionId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, ...file } = await this.files.original(actor, id, versionId);
    const sendable = { ...file, contentType: 'application/pdf', disposition: disposition('attachment', fileName) };
    await sendBytes(request, response, { ...sendable, store: this.store }, this.guard.download(actor, id));
  }

  /** A JPEG of a page, 160 px wide. */
  @Get('thumbnails/:page')
  @Access('signed-in', 'hall-tablet', 'screen')
  async thumbnail(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('versionId', ParseUUIDPipe) versionId: string,
    @Param('page', ParseIntPipe) page: number,
    @Res() response: Response,
  ): Promise<void> {
    const { stream, size } = await this.files.thumbnail(actor, id, versionId, page);
    response.set({ 'content-type': 'image/jpeg', 'content-length': String(size) });
    await pipeline(stream, response).catch(() => response.destroy());
  }

  @Get('pages/:page/text')
  @Access('signed-in', 'hall-tablet')
  async text(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('versionId', ParseUUIDPipe) versionId: string,
    @Param('page', ParseIntPipe) page: number,
  ): Promise<PageTextView> {
    await this.guard.opens(actor, id, versionId);
    return this.texts.page(versionId, page);
  }

  /** Finds words in this paper, typed with or without marks. */
  @Get('find')
  @Access('signed-in', 'hall-tablet')
  async find(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('versionId', ParseUUIDPipe) versionId: string,
    @Query() { q }: FindDto,
  ): Promise<FoundInPaper> {
    await this.guard.opens(actor, id, versionId);
    return this.texts.find(versionId, q);
  }
}
