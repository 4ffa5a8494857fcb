import { Controller, Get, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import { IMPORT_LIMITS, type ImportPreview, type ImportResult } from '@app/contracts';
import { Access, Command, CurrentPerson, type PersonActor, WithoutIdempotencyKey } from '@app/platform';
import { ApiConsumes } from '@nestjs/swagger';
import { type Request } from 'express';
import { AcceptImport } from '../commands/accept-import.js';
import { PreviewImport } from '../commands/preview-import.js';
import { ImportQueries } from '../queries/import.queries.js';
import { ImportFileDto } from './import.dto.js';
import { readBytes } from './read-bytes.js';

/** Import of people: a preview that makes nobody, then everybody or nobody. */
@Controller('api/people-imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportQueries,
    private readonly preview: PreviewImport,
    private readonly accept: AcceptImport,
  ) {}

  /** The body is the file itself (CSV or XLSX, at most 5 MB). Sent twice it is previewed twice; that harms nothing. */
  @Command()
  @Access('sysadmin', 'org-admin')
  @WithoutIdempotencyKey()
  @ApiConsumes('application/octet-stream')
  async previewFile(
    @CurrentPerson() actor: PersonActor,
    @Query() { fileName: name }: ImportFileDto,
    @Req() request: Request,
  ): Promise<ImportPreview> {
    return this.preview.execute(actor, { name, bytes: await readBytes(request, IMPORT_LIMITS.bytes) });
  }

  @Get(':id')
  @Access('sysadmin', 'org-admin')
  one(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<ImportPreview> {
    return this.imports.one(actor, id);
  }

  @Command(':id/accept')
  @Access('sysadmin', 'org-admin')
  acceptFile(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<ImportResult> {
    return this.accept.execute(actor, id);
  }
}
