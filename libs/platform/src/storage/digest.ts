import { createHash } from 'node:crypto';
import { type PutOptions, type StoredObject } from './object-store.js';
import { StorageError } from './storage-error.js';

/** Counts and hashes bytes while they pass, so that nothing has to be read twice. */
export class Digest {
  readonly #hash = createHash('sha256');
  #size = 0;

  add(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#size += chunk.length;
  }

  /** To be called once, after the last chunk. Throws `storage/size-mismatch` or `storage/sha256-mismatch`. */
  verify(promised: PutOptions): StoredObject {
    const sha256 = this.#hash.digest('hex');
    if (promised.size !== undefined && promised.size !== this.#size) {
      throw new StorageError('storage/size-mismatch', `${this.#size} bytes arrived, ${promised.size} were promised`);
    }
    if (promised.sha256 !== undefined && promised.sha256 !== sha256) {
      throw new StorageError('storage/sha256-mismatch', `sha256 ${sha256} arrived, ${promised.sha256} was promised`);
    }
    return { sha256, size: this.#size };
  }
}
