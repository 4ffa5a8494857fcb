import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { OBJECT_STORE, type ObjectStore, StorageError } from '@app/platform';
import { originalKey } from '../../data/object-keys.js';
import { type StoredPiece, UploadRepository } from '../../data/upload.repository.js';
import { type IntakeStepRunner, type StepEnd, type StepWork } from './step.js';

/** Puts the pieces of an upload together to the file as it was sent, and keeps it with its hash. */
@Injectable()
export class Assemble implements IntakeStepRunner {
  constructor(
    private readonly uploads: UploadRepository,
    @Inject(OBJECT_STORE) private readonly store: ObjectStore,
  ) {}

  async run({ version, files }: StepWork): Promise<StepEnd> {
    const pieces = await this.uploads.pieces(version.id);
    const path = files.path('original.pdf');
    const sha256 = await this.join(pieces, path);
    await this.keep(originalKey(version.id), path, version.originalSize);
    return {
      kind: 'done',
      values: { originalSha256: sha256 },
      write: async (tx) => {
        await tx.manager.query(
          `delete from upload_pieces p using uploads u where u.id = p.upload_id and u.version_id = $1`,
          [version.id],
        );
      },
      after: async () => {
        for (const piece of pieces) await this.store.delete(piece.objectKey);
      },
    };
  }

  private async join(pieces: readonly StoredPiece[], path: string): Promise<string> {
    const hash = createHash('sha256');
    const file = await open(path, 'w', 0o600);
    try {
      for (const piece of pieces) {
        const { stream } = await this.store.get(piece.objectKey);
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          hash.update(chunk);
          await file.appendFile(chunk);
        }
      }
    } finally {
      await file.close();
    }
    return hash.digest('hex');
  }

  /** A run that was killed may have stored it already: the pieces are the same, so are the bytes. */
  private async keep(key: string, path: string, size: number): Promise<void> {
    try {
      await this.store.put(key, createReadStream(path), { contentType: 'application/pdf', size });
    } catch (error) {
      if (!(error instanceof StorageError) || error.code !== 'storage/key-exists') throw error;
    }
  }
}
