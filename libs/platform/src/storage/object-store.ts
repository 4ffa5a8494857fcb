import { type Readable } from 'node:stream';

/** Bytes of an object, both ends included, counted from 0. An `end` past the last byte is cut to it. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface PutOptions {
  readonly contentType: string;
  /** Lower-case hex. When given and different from what arrived, nothing is kept (`storage/sha256-mismatch`). */
  readonly sha256?: string;
  /** In bytes. When given and different from what arrived, nothing is kept (`storage/size-mismatch`). */
  readonly size?: number;
}

export interface StoredObject {
  /** Lower-case hex, of the bytes that were written. */
  readonly sha256: string;
  readonly size: number;
}

export interface ObjectStat {
  readonly key: string;
  readonly size: number;
  readonly storedAt: Date;
}

export interface ObjectBody {
  /** Destroy it when it is not read to its end. */
  readonly stream: Readable;
  /** Of the whole object, also when only a range of it is streamed. */
  readonly size: number;
  /** What the stream carries. `end` is -1 for an empty object. */
  readonly range: ByteRange;
}

export interface StoreReport {
  readonly driver: 'file' | 's3';
  /** Folder, or endpoint and bucket; never a secret. */
  readonly place: string;
  /**
   * `enforced`: of two puts of one key at the same moment exactly one succeeds, also between processes.
   * `best-effort`: the server ignores `If-None-Match`, so only keys that are never reused (ours are not) protect.
   */
  readonly writeOnce: 'enforced' | 'best-effort';
}

/**
 * Where files are kept. Keys are ours (see `assertObjectKey`), are written once and never changed;
 * versions are rows in the database, so both drivers behave alike. Failures are `StorageError`s.
 */
export interface ObjectStore {
  /** To be called once at the start: makes the folder or bucket when missing, tries a write, and explains what is wrong. */
  prepare(): Promise<StoreReport>;
  /** Cheap: resolves when the store answers, otherwise rejects with `storage/unavailable`. */
  ready(): Promise<void>;
  /** Resolves when the bytes are durable. On any failure nothing is kept and `body` is destroyed. */
  put(key: string, body: Readable, options: PutOptions): Promise<StoredObject>;
  /** Rejects with `storage/not-found` or `storage/range-not-satisfiable` before the first byte. */
  get(key: string, options?: { readonly range?: ByteRange }): Promise<ObjectBody>;
  /** Rejects with `storage/not-found`. */
  stat(key: string): Promise<ObjectStat>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** All objects whose key starts with `prefix` (any text, not only whole folders), in the order of their keys. */
  list(prefix: string): AsyncIterable<ObjectStat>;
  /** Removes what interrupted puts left behind, when it is older than this; returns how many. */
  sweep(olderThanMs: number): Promise<number>;
}
