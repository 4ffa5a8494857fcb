import {
  Controller,
  Delete,
  Head,
  HttpCode,
  Inject,
  Options,
  Param,
  ParseUUIDPipe,
  Patch,
  Req,
  Res,
} from '@nestjs/common';
import {
  Access,
  AppError,
  CONFIG,
  type Config,
  CurrentPerson,
  type PersonActor,
  WithoutIdempotencyKey,
} from '@app/platform';
import { type Request, type Response } from 'express';
import { DropVersion } from '../commands/drop-version.js';
import { ReceiveBytes } from '../commands/receive-bytes.js';
import { UploadQueries } from '../queries/upload.queries.js';
import { byteHeader, BYTES_TYPE, checksumHeader, speakTus, TUS_CHECKSUMS, TUS_EXTENSIONS, TUS_VERSION } from './tus.js';
import { untilCut } from './until-cut.js';
import { tellOffset } from './upload-headers.js';

/** Bytes of uploads by tus 1.0: the offset is the idempotency key. */
@Controller('api/uploads')
export class UploadsController {
  constructor(
    private readonly receive: ReceiveBytes,
    private readonly uploads: UploadQueries,
    private readonly dropping: DropVersion,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What of the protocol is spoken here. */
  @Options()
  @HttpCode(204)
  @Access('signed-in')
  @WithoutIdempotencyKey()
  terms(@Res({ passthrough: true }) response: Response): void {
    response.set({
      'tus-resumable': TUS_VERSION,
      'tus-version': TUS_VERSION,
      'tus-extension': TUS_EXTENSIONS,
      'tus-checksum-algorithm': TUS_CHECKSUMS,
      'tus-max-size': String(this.config.uploadMaxBytes),
    });
  }

  /** How much has arrived. */
  @Head(':id')
  @Access('signed-in')
  async offset(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    speakTus(request, response);
    tellOffset(response, await this.uploads.find(actor, id));
  }

  /** More bytes, from the offset on that has arrived. */
  @Patch(':id')
  @HttpCode(204)
  @Access('signed-in')
  @WithoutIdempotencyKey()
  async bytes(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    speakTus(request, response);
    if (request.headers['content-type'] !== BYTES_TYPE) throw new AppError('platform/wrong-content-type');
    const bytes = {
      offset: byteHeader(request, 'upload-offset'),
      body: untilCut(request),
      checksum: checksumHeader(request),
    };
    tellOffset(response, await this.receive.execute(actor, id, bytes));
  }

  /** Gives the upload up. */
  @Delete(':id')
  @HttpCode(204)
  @Access('signed-in')
  @WithoutIdempotencyKey()
  async end(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    speakTus(request, response);
    const { versionId } = await this.uploads.find(actor, id);
    await this.dropping.execute(actor, versionId);
  }
}
