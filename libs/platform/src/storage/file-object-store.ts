import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rm, rmdir, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Readable } from 'node:stream';
import { clipRange } from './clip-range.js';
import { errnoOf, syncFolder, writeNewFile } from './durable-files.js';
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
import { StorageError } from './storage-error.js';
import { walkFiles } from './walk-files.js';

const FOLDER_MODE = 0o700;

/**
 * Objects as plain files under one folder, for one machine: a backup is a copy of the folder.
 * A file appears under its name only when it is whole, hashed and on the disk.
 */
export class FileObjectStore implements ObjectStore {
  readonly #root: string;
  readonly #unfinished: string;

  constructor(folder: string) {
    this.#root = resolve(folder);
    // Inside the root, because a link cannot cross file systems; keys cannot start with a dot.
    this.#unfinished = join(this.#root, '.unfinished');
  }

  async prepare(): Promise<StoreReport> {
    const probe = join(this.#unfinished, `probe-${randomUUID()}`);
    try {
      await this.#makeFolders();
      await (await open(probe, 'wx', 0o600)).close();
      await link(probe, `${probe}.linked`);
      await rm(`${probe}.linked`);
      await rm(probe);
    } catch (error) {
      const hint = errnoOf(error) === 'EPERM' ? ' (the file system must know hard links)' : '';
      throw new StorageError(
        'storage/unavailable',
        `Cannot store files in ${this.#root}: ${String(error)}${hint}`,
        error,
      );
    }
    return { driver: 'file', place: this.#root, writeOnce: 'enforced' };
  }

  async ready(): Promise<void> {
    const found = await stat(this.#unfinished).catch(() => undefined);
    if (found?.isDirectory() !== true) throw new StorageError('storage/unavailable', `${this.#root} is gone`);
  }

  async put(key: string, body: Readable, options: PutOptions): Promise<StoredObject> {
    const unfinished = join(this.#unfinished, randomUUID());
    try {
      const target = this.#path(key);
      await this.#refuseTaken(key, target);
      await this.#makeFolders();
      const stored = await writeNewFile(unfinished, body, options);
      await this.#publish(key, unfinished, target);
      return stored;
    } finally {
      body.destroy();
      await rm(unfinished, { force: true });
    }
  }

  async get(key: string, options: { readonly range?: ByteRange } = {}): Promise<ObjectBody> {
    const file = await open(this.#path(key), 'r').catch((error: unknown) => this.#refuseMissing(key, error));
    try {
      const found = await file.stat();
      if (!found.isFile()) throw notFound(key);
      const range = clipRange(options.range, found.size);
      const stream = file.createReadStream({ start: range.start, end: Math.max(range.end, 0) });
      return { stream, size: found.size, range };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async stat(key: string): Promise<ObjectStat> {
    const found = await stat(this.#path(key)).catch((error: unknown) => this.#refuseMissing(key, error));
    if (!found.isFile()) throw notFound(key);
    return { key, size: found.size, storedAt: found.mtime };
  }

  async delete(key: string): Promise<void> {
    const path = this.#path(key);
    try {
      await unlink(path);
    } catch (error) {
      if (isMissing(error) || errnoOf(error) === 'EISDIR') return;
      throw error;
    }
    await syncFolder(dirname(path));
    await this.#removeEmptyFolders(dirname(path));
  }

  async *list(prefix: string): AsyncIterable<ObjectStat> {
    assertKeyPrefix(prefix);
    for await (const file of walkFiles(this.#root, prefix)) {
      yield { key: file.key, size: file.size, storedAt: file.modifiedAt };
    }
  }

  async sweep(olderThanMs: number): Promise<number> {
    const names = await readdir(this.#unfinished).catch(() => []);
    let removed = 0;
    for (const name of names) {
      const path = join(this.#unfinished, name);
      const found = await stat(path).catch(() => undefined);
      if (found === undefined || Date.now() - found.mtimeMs < olderThanMs) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  #path(key: string): string {
    assertObjectKey(key);
    return join(this.#root, ...key.split('/'));
  }

  async #makeFolders(): Promise<void> {
    await mkdir(this.#unfinished, { recursive: true, mode: FOLDER_MODE });
  }

  async #refuseTaken(key: string, target: string): Promise<void> {
    const found = await stat(target).catch(() => undefined);
    if (found !== undefined) throw keyExists(key);
  }

  /** A link, not a rename: it fails when the name is taken, so of two puts of one key exactly one wins. */
  async #publish(key: string, unfinished: string, target: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const firstMade = await mkdir(dirname(target), { recursive: true, mode: FOLDER_MODE });
      try {
        await link(unfinished, target);
        await this.#syncUpwards(dirname(target), firstMade === undefined ? dirname(target) : dirname(firstMade));
        return;
      } catch (error) {
        if (errnoOf(error) === 'EEXIST') throw keyExists(key);
        // A delete beside us may have removed the empty folder between the two calls.
        if (errnoOf(error) !== 'ENOENT' || attempt === 5) throw error;
      }
    }
  }

  async #syncUpwards(from: string, to: string): Promise<void> {
    for (let folder = from; folder.length >= to.length; folder = dirname(folder)) await syncFolder(folder);
  }

  async #removeEmptyFolders(from: string): Promise<void> {
    for (let folder = from; folder.length > this.#root.length; folder = dirname(folder)) {
      const isRemoved = await rmdir(folder).then(
        () => true,
        () => false,
      );
      if (!isRemoved) return;
    }
  }

  #refuseMissing(key: string, error: unknown): never {
    if (isMissing(error)) throw notFound(key);
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR';
}

function notFound(key: string): StorageError {
  return new StorageError('storage/not-found', `No object ${key}`);
}

function keyExists(key: string): StorageError {
  return new StorageError('storage/key-exists', `${key} is already stored; keys are written once`);
}
