import { randomUUID } from 'node:crypto';
import { type Readable } from 'node:stream';
import { clipRange } from './clip-range.js';
import { assertKeyPrefix, assertObjectKey } from './object-key.js';
import {
  type ByteRange,
  type ObjectBody,
  type ObjectStat,
  type ObjectStore,
  type PutOptions,
  type StoredObject,
  type StoreReport,
} from './object-store.js';
import { S3Bucket } from './s3-bucket.js';
import { type S3Settings, s3Place } from './s3-settings.js';
import { CLAIM_PREFIX, refuseTaken, uploadOnce } from './s3-upload.js';
import { isStorageError, StorageError } from './storage-error.js';

const PROBE_PREFIX = '.probe/';

/** Objects in one bucket of any S3 server; only put, get, range, list, delete and multipart are asked of it. */
export class S3ObjectStore implements ObjectStore {
  readonly #place: string;
  readonly #bucket: S3Bucket;

  constructor(settings: S3Settings) {
    this.#place = s3Place(settings);
    this.#bucket = new S3Bucket(settings);
  }

  async prepare(): Promise<StoreReport> {
    if (!(await this.#bucket.exists())) await this.#makeBucket();
    const writeOnce = await this.#probe(PROBE_PREFIX + randomUUID());
    return { driver: 's3', place: this.#place, writeOnce };
  }

  async ready(): Promise<void> {
    if (await this.#bucket.exists()) return;
    throw new StorageError('storage/unavailable', `S3 store ${this.#place}: the bucket is gone`);
  }

  async put(key: string, body: Readable, options: PutOptions): Promise<StoredObject> {
    try {
      assertObjectKey(key);
      await refuseTaken(this.#bucket, key);
      return await uploadOnce(this.#bucket, key, body, options);
    } finally {
      body.destroy();
    }
  }

  async get(key: string, options: { readonly range?: ByteRange } = {}): Promise<ObjectBody> {
    assertObjectKey(key);
    const { range } = options;
    if (range !== undefined) clipRange(range, Infinity);
    const { stream, size } = await this.#bucket.open(key, range);
    return { stream, size, range: clipRange(range, size) };
  }

  async stat(key: string): Promise<ObjectStat> {
    assertObjectKey(key);
    return this.#bucket.stat(key);
  }

  async delete(key: string): Promise<void> {
    assertObjectKey(key);
    await this.#bucket.remove(key);
  }

  async *list(prefix: string): AsyncIterable<ObjectStat> {
    assertKeyPrefix(prefix);
    for await (const found of this.#bucket.list(prefix)) {
      if (!found.key.startsWith('.')) yield found;
    }
  }

  async sweep(olderThanMs: number): Promise<number> {
    const before = Date.now() - olderThanMs;
    let removed = 0;
    for await (const upload of this.#bucket.unfinishedUploads()) {
      if (upload.initiated.getTime() > before) continue;
      await this.#bucket.abortUpload(upload.key, upload.uploadId);
      removed += 1;
    }
    for (const prefix of [CLAIM_PREFIX, PROBE_PREFIX]) {
      for await (const left of this.#bucket.list(prefix)) {
        if (left.storedAt.getTime() > before) continue;
        await this.#bucket.remove(left.key);
        removed += 1;
      }
    }
    return removed;
  }

  async #makeBucket(): Promise<void> {
    try {
      await this.#bucket.make();
    } catch (error) {
      // Another process of ours may have been quicker.
      if (!(await this.#bucket.exists())) throw error;
    }
  }

  /** Writes twice under one name: rights, signatures and the answer to a taken key are seen before anybody relies on them. */
  async #probe(key: string): Promise<StoreReport['writeOnce']> {
    const bytes = Buffer.from('probe');
    await this.#bucket.putNew(key, bytes, 'text/plain');
    try {
      await this.#bucket.putNew(key, bytes, 'text/plain');
      return 'best-effort';
    } catch (error) {
      if (isStorageError(error, 'storage/key-exists')) return 'enforced';
      throw error;
    } finally {
      await this.#bucket.remove(key);
    }
  }
}
