import { Controller, Get, Inject, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { type BundleView } from '@app/contracts';
import { Access, Command, CurrentPerson, OBJECT_STORE, type ObjectStore, type PersonActor } from '@app/platform';
import { type Request, type Response } from 'express';
import { MakeBundle } from '../commands/make-bundle.js';
import { RecordDownload } from '../commands/record-download.js';
import { BundleQueries, type PaperReader } from '../queries/bundle.queries.js';
import { RunningStreams } from '../queries/running-streams.js';
import { disposition, type Guarded, sendBytes } from './send-bytes.js';

const FILE_NAME = 'Tài liệu họp.pdf';

/** One PDF of all papers that the caller may open, with cover and dividers. */
@Controller('api/meetings/:id/bundle')
export class BundleController {
  constructor(
    private readonly make: MakeBundle,
    private readonly downloads: RecordDownload,
    private readonly bundles: BundleQueries,
    private readonly running: RunningStreams,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  @Command()
  @Access('signed-in')
  makeBundle(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<BundleView> {
    return this.make.execute(actor, id);
  }

  @Get()
  @Access('signed-in')
  mine(@CurrentPerson() actor: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<BundleView> {
    return this.bundles.mine(actor, id);
  }

  @Get('file')
  @Access('signed-in')
  async file(
    @CurrentPerson() actor: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { readers, id: bundleId, ...file } = await this.bundles.file(actor, id);
    const sendable = { ...file, contentType: 'application/pdf', disposition: disposition('attachment', FILE_NAME) };
    await sendBytes(request, response, { ...sendable, store: this.store }, this.guarded(actor, bundleId, readers));
  }

  private guarded(actor: PersonActor, bundleId: string, readers: readonly PaperReader[]): Guarded {
    const documentIds = readers.map((reader) => reader.documentId);
    const download = { action: 'bundle.downloaded', subject: `bundle:${bundleId}`, documentIds } as const;
    return {
      opens: () => this.downloads.execute(actor, download),
      watch: (cut) => this.running.watch(readers, actor, cut),
    };
  }
}
