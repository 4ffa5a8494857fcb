import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DOCUMENT_LIMITS, type Id } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { AppError, Clock, OBJECT_STORE, type ObjectStore, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { DataSource } from 'typeorm';
import { intakeJob } from '../data/jobs.js';
import { pieceKey } from '../data/object-keys.js';
import { tellDocument } from '../data/tell.js';
import { type HeldUpload, type NewPiece, UploadRepository, wrongOffset } from '../data/upload.repository.js';
import { UploadQueries, type UploadProgress } from '../queries/upload.queries.js';
import { pieces } from '../rules/pieces.js';

export interface Bytes {
  /** Where the sender believes the upload stands. */
  readonly offset: number;
  readonly body: AsyncIterable<Uint8Array>;
  readonly checksum: { readonly algorithm: 'sha1' | 'sha256'; readonly digest: Buffer } | null;
}

/** Bytes of an upload: each piece is one object in quarantine, acknowledged when it is stored. The last one begins the intake. */
@Injectable()
export class ReceiveBytes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly meetings: MeetingReader,
    private readonly uploads: UploadRepository,
    private readonly queries: UploadQueries,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  /**
   * @returns the upload as it stands now
   * @throws platform/not-found, documents/wrong-offset, documents/longer-than-declared, documents/checksum-mismatch, documents/piece-too-large
   */
  async execute(actor: PersonActor, uploadId: Id, bytes: Bytes): Promise<UploadProgress> {
    const upload = await this.queries.find(actor, uploadId);
    if (upload.received !== bytes.offset) throw wrongOffset(upload);

    let start = bytes.offset;
    for await (const piece of bytes.checksum ? verified(bytes) : pieces(bytes.body, DOCUMENT_LIMITS.pieceBytes)) {
      if (start + piece.length > upload.size)
        throw new AppError('documents/longer-than-declared', { facts: { size: upload.size } });
      await this.keep(actor, upload, start, piece);
      start += piece.length;
    }
    return this.queries.find(actor, uploadId);
  }

  private async keep(actor: PersonActor, upload: HeldUpload, start: number, bytes: Uint8Array): Promise<void> {
    const objectKey = pieceKey(upload.id, start, randomUUID().slice(0, 8));
    const size = bytes.length;
    await this.store.put(objectKey, Readable.from([bytes]), { contentType: 'application/octet-stream', size });
    const piece = { start, size, objectKey };
    try {
      if (start + size === upload.size) await this.finish(actor, upload, piece);
      else
        await this.dataSource.transaction((manager) =>
          this.uploads.append(manager, upload.id, piece, this.clock.now()),
        );
    } catch (error) {
      // After any other failure nobody knows whether the piece was committed; what was not is swept later.
      if (error instanceof AppError) await this.store.delete(objectKey);
      throw error;
    }
  }

  /** The last piece and the begin of the intake are one transaction: no upload is whole and forgotten. */
  private finish(actor: PersonActor, upload: HeldUpload, piece: NewPiece): Promise<void> {
    return this.unitOfWork.run(actor, async (tx: Tx) => {
      await this.meetings.require(tx, upload.meetingId, 'share', 'agenda.edit');

      await this.uploads.append(tx.manager, upload.id, piece, tx.at);
      await tx.manager.query(
        `update document_versions set state = 'checking', step = 'assemble', uploaded_at = $2 where id = $1`,
        [upload.versionId, tx.at],
      );
      tx.enqueue(intakeJob, { versionId: upload.versionId }, { singletonKey: upload.versionId });

      await tellDocument(tx, upload.meetingId, upload.documentId);
    });
  }
}

/** A body with a checksum is one piece: nothing of it is stored before all of it was compared. */
async function* verified({ body, checksum }: Bytes): AsyncIterable<Uint8Array> {
  const whole: Uint8Array[] = [];
  for await (const piece of pieces(body, DOCUMENT_LIMITS.pieceBytes)) {
    if (whole.length > 0)
      throw new AppError('documents/piece-too-large', { facts: { limit: DOCUMENT_LIMITS.pieceBytes } });
    whole.push(piece);
  }
  const [piece] = whole;
  if (!piece || !checksum) return;
  if (!createHash(checksum.algorithm).update(piece).digest().equals(checksum.digest))
    throw new AppError('documents/checksum-mismatch');
  yield piece;
}
