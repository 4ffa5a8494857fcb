import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { AppError, notFound } from '@app/platform';
import { DataSource, type EntityManager } from 'typeorm';

export interface HeldUpload {
  readonly id: Id;
  readonly versionId: Id;
  readonly documentId: Id;
  readonly meetingId: Id;
  readonly size: number;
  readonly received: number;
  readonly touchedAt: Date;
}
export interface NewPiece {
  readonly start: number;
  readonly size: number;
  readonly objectKey: string;
}
export interface StoredPiece {
  readonly size: number;
  readonly objectKey: string;
}

@Injectable()
export class UploadRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws platform/not-found */
  async find(uploadId: Id, manager: EntityManager = this.dataSource.manager): Promise<HeldUpload> {
    const [row] = await manager.query<(Omit<HeldUpload, 'size' | 'received'> & { size: string; received: string })[]>(
      `select u.id, u.version_id as "versionId", v.document_id as "documentId", d.meeting_id as "meetingId",
         u.size, u.received, u.touched_at as "touchedAt"
       from uploads u join document_versions v on v.id = u.version_id join documents d on d.id = v.document_id
       where u.id = $1`,
      [uploadId],
    );
    if (!row) throw notFound();
    return { ...row, size: Number(row.size), received: Number(row.received) };
  }

  /** Of two writers at one place exactly one moves the offset on. @throws documents/wrong-offset with the true one */
  async append(manager: EntityManager, uploadId: Id, piece: NewPiece, at: Date): Promise<void> {
    const [moved] = await manager.query<[unknown[], number]>(
      `update uploads set received = received + $3, touched_at = $4 where id = $1 and received = $2 returning id`,
      [uploadId, piece.start, piece.size, at],
    );
    if (moved.length === 0) throw wrongOffset(await this.find(uploadId, manager));
    await manager.query(`insert into upload_pieces (upload_id, start, size, object_key) values ($1, $2, $3, $4)`, [
      uploadId,
      piece.start,
      piece.size,
      piece.objectKey,
    ]);
  }

  /** All pieces of a version's upload in their order. */
  pieces(versionId: Id): Promise<readonly StoredPiece[]> {
    return this.dataSource.query<StoredPiece[]>(
      `select p.size, p.object_key as "objectKey" from upload_pieces p join uploads u on u.id = p.upload_id
       where u.version_id = $1 order by p.start`,
      [versionId],
    );
  }
}

export const wrongOffset = ({ received }: HeldUpload): AppError =>
  new AppError('documents/wrong-offset', { facts: { offset: received } });
