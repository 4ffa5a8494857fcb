import { Inject, Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import {
  type Actor,
  AppError,
  notFound,
  OBJECT_STORE,
  type ObjectBody,
  type ObjectStore,
  type PersonActor,
  StorageError,
} from '@app/platform';
import { originalKey, thumbnailKey } from '../data/object-keys.js';
import { ReadablePapers } from './readable-papers.js';

export interface PaperFile {
  readonly objectKey: string;
  /** Bytes. */
  readonly size: number;
  readonly etag: string;
  readonly fileName: string;
}

/** Where the bytes of a paper lie, for those who may have them. */
@Injectable()
export class PaperFilesQueries {
  constructor(
    private readonly papers: ReadablePapers,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  /** @throws platform/not-found */
  async reading(actor: Actor, documentId: Id, versionId: Id): Promise<PaperFile> {
    const { version, readingKey } = await this.papers.version(actor, documentId, versionId);
    return { objectKey: readingKey, size: version.size, etag: `"${version.sha256}"`, fileName: version.fileName };
  }

  /** The file as it was uploaded, for those who prepare the meeting. @throws platform/not-found, platform/forbidden */
  async original(actor: PersonActor, documentId: Id, versionId: Id): Promise<PaperFile> {
    const { version, level, originalSize } = await this.papers.version(actor, documentId, versionId);
    if (level !== 'manage') throw new AppError('platform/forbidden');
    const etag = `"${version.originalSha256}"`;
    return { objectKey: originalKey(versionId), size: originalSize, etag, fileName: version.fileName };
  }

  /** A JPEG of one page, 160 px wide. @throws platform/not-found */
  async thumbnail(actor: Actor, documentId: Id, versionId: Id, page: number): Promise<ObjectBody> {
    const { version } = await this.papers.version(actor, documentId, versionId);
    if (page < 1 || page > version.pages) throw notFound();
    return this.store.get(thumbnailKey(versionId, page)).catch((error: unknown) => {
      throw error instanceof StorageError && error.code === 'storage/not-found' ? notFound() : error;
    });
  }
}
