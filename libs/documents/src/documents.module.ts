import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config, createPdfTools, type PdfTools } from '@app/platform';
import { AddDocument } from './commands/add-document.js';
import { DropVersion } from './commands/drop-version.js';
import { EditDocument } from './commands/edit-document.js';
import { MakeBundle } from './commands/make-bundle.js';
import { MoveDocument } from './commands/move-document.js';
import { ReceivePapers } from './commands/receive-papers.js';
import { RecallDocument } from './commands/recall-document.js';
import { ReceiveBytes } from './commands/receive-bytes.js';
import { RecordDownload } from './commands/record-download.js';
import { RecordOpening } from './commands/record-opening.js';
import { RemoveDocument } from './commands/remove-document.js';
import { ReplaceDocument } from './commands/replace-document.js';
import { BundleRepository } from './data/bundle.repository.js';
import { DocumentRepository } from './data/document.repository.js';
import { Document, DocumentVersion, Upload, UploadPiece } from './data/entities.js';
import { GrantSettlement } from './data/grant-settlement.js';
import { Grants } from './data/grants.js';
import { PDF_TOOLS } from './data/pdf-tools.token.js';
import {
  DocGrant,
  DocumentOpening,
  PageTextRow,
  PaperBundle,
  PaperDeadline,
  PaperDelivery,
} from './data/reading-entities.js';
import { PaperScopeRow } from './data/scope-entity.js';
import { UploadRepository } from './data/upload.repository.js';
import { BundleController } from './http/bundle.controller.js';
import { DocumentController } from './http/document.controller.js';
import { DocumentsController } from './http/documents.controller.js';
import { PaperController } from './http/paper.controller.js';
import { DeliveriesController } from './http/deliveries.controller.js';
import { PaperGuard } from './http/paper-guard.js';
import { SearchController } from './http/search.controller.js';
import { UploadsController } from './http/uploads.controller.js';
import { BundleQueries } from './queries/bundle.queries.js';
import { DeliveriesQueries } from './queries/deliveries.queries.js';
import { DocumentReader } from './queries/document.reader.js';
import { PaperRecordReader } from './queries/paper-record.reader.js';
import { DocumentsQueries } from './queries/documents.queries.js';
import { PageTextsQueries } from './queries/page-texts.queries.js';
import { PaperFilesQueries } from './queries/paper-files.queries.js';
import { ReadablePapers } from './queries/readable-papers.js';
import { SeatView } from './queries/seat-view.js';
import { RunningStreams } from './queries/running-streams.js';
import { UploadQueries } from './queries/upload.queries.js';
import { BundlePages } from './reactions/bundle/bundle-pages.js';
import { RunBundle } from './reactions/bundle/run-bundle.js';
import { EraseObjects } from './reactions/erase-objects.js';
import { Assemble } from './reactions/intake/assemble.js';
import { DrawThumbnails } from './reactions/intake/draw-thumbnails.js';
import { Inspect } from './reactions/intake/inspect.js';
import { IntakeLedger } from './reactions/intake/intake-ledger.js';
import { MakeCopy } from './reactions/intake/make-copy.js';
import { ReadTexts } from './reactions/intake/read-texts.js';
import { RunIntake } from './reactions/intake/run-intake.js';
import { KeepSecretItemsBare } from './reactions/keep-secret-items-bare.js';
import { ReckonDeadline } from './reactions/reckon-deadline.js';
import { SettleGrants } from './reactions/settle-grants.js';
import { SweepPapers } from './reactions/sweep-papers.js';

const entities = [
  Document,
  DocumentVersion,
  Upload,
  UploadPiece,
  PageTextRow,
  DocGrant,
  PaperScopeRow,
  DocumentOpening,
  PaperDelivery,
  PaperDeadline,
  PaperBundle,
];
const commands = [
  AddDocument,
  ReplaceDocument,
  EditDocument,
  MoveDocument,
  RecallDocument,
  RemoveDocument,
  DropVersion,
  ReceiveBytes,
  RecordOpening,
  RecordDownload,
  ReceivePapers,
  MakeBundle,
];
const queries = [
  DocumentsQueries,
  ReadablePapers,
  SeatView,
  PaperFilesQueries,
  PageTextsQueries,
  UploadQueries,
  BundleQueries,
  RunningStreams,
  DeliveriesQueries,
  DocumentReader,
  PaperRecordReader,
];
const intake = [IntakeLedger, Assemble, Inspect, MakeCopy, ReadTexts, DrawThumbnails, RunIntake];
const reactions = [
  SettleGrants,
  KeepSecretItemsBare,
  ReckonDeadline,
  EraseObjects,
  SweepPapers,
  BundlePages,
  RunBundle,
  ...intake,
];

/** The tools of intake with the limits of this installation; their files lie where there is room for large ones. */
async function pdfTools(config: Config): Promise<PdfTools> {
  const limits = { maxBytes: config.uploadMaxBytes, maxPages: config.paperMaxPages };
  const tmpDir = join(config.dataDir, 'work');
  await mkdir(tmpDir, { recursive: true, mode: 0o700 });
  return createPdfTools({ limits, tmpDir });
}

@Global()
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  controllers: [
    DocumentsController,
    DocumentController,
    PaperController,
    SearchController,
    UploadsController,
    BundleController,
    DeliveriesController,
  ],
  providers: [
    { provide: PDF_TOOLS, useFactory: pdfTools, inject: [CONFIG] },
    Grants,
    GrantSettlement,
    DocumentRepository,
    UploadRepository,
    BundleRepository,
    PaperGuard,
    ...commands,
    ...queries,
    ...reactions,
  ],
  exports: [DocumentReader, PaperRecordReader],
})
export class DocumentsModule {}
