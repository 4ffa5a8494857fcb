import { Client } from 'minio';
import { type Readable } from 'node:stream';
import { type ByteRange, type ObjectStat } from './object-store.js';
import { translateS3Error } from './s3-errors.js';
import { type S3Settings } from './s3-settings.js';

export interface UploadedPart {
  readonly part: number;
  readonly etag: string;
}

export interface UnfinishedUpload {
  readonly key: string;
  readonly uploadId: string;
  readonly initiated: Date;
}

/** S3 asks for at least 5 MiB and at most 10,000 parts: enough for 80 GB. One part per upload is held in memory. */
export const PART_BYTES = 8 * 1024 * 1024;

/** The few requests we make of an S3 server; every failure comes out as a `StorageError`. */
export class S3Bucket {
  readonly #settings: S3Settings;
  readonly #client: Client;

  constructor(settings: S3Settings) {
    this.#settings = settings;
    this.#client = new Client({
      endPoint: settings.endpoint,
      port: settings.port,
      useSSL: settings.tls === 'on',
      region: settings.region,
      accessKey: settings.accessKey,
      secretKey: settings.secretKey,
      pathStyle: settings.addressing === 'path',
      partSize: PART_BYTES,
      // A retried conditional put would meet its own first try and report the key as taken. Jobs retry instead.
      retryOptions: { disableRetry: true },
    });
  }

  exists(): Promise<boolean> {
    return this.#ask('', () => this.#client.bucketExists(this.#name));
  }

  make(): Promise<void> {
    return this.#ask('', () => this.#client.makeBucket(this.#name, this.#settings.region));
  }

  /** `If-None-Match: *` lets the server decide between two writers of one key. */
  async putNew(key: string, bytes: Buffer, contentType: string): Promise<void> {
    const headers = { 'Content-Type': contentType, 'If-None-Match': '*' };
    await this.#ask(key, () => this.#client.putObject(this.#name, key, bytes, bytes.length, headers));
  }

  beginUpload(key: string, contentType: string): Promise<string> {
    const headers = { 'Content-Type': contentType };
    return this.#ask(key, () => this.#client.initiateNewMultipartUpload(this.#name, key, headers));
  }

  async uploadPart(key: string, uploadId: string, part: number, bytes: Buffer): Promise<UploadedPart> {
    const request = { bucketName: this.#name, objectName: key, uploadID: uploadId, partNumber: part, headers: {} };
    const { etag } = await this.#ask(key, () => this.#client.uploadPart(request, bytes));
    return { part, etag };
  }

  async completeUpload(key: string, uploadId: string, parts: readonly UploadedPart[]): Promise<void> {
    await this.#ask(key, () => this.#client.completeMultipartUpload(this.#name, key, uploadId, [...parts]));
  }

  abortUpload(key: string, uploadId: string): Promise<void> {
    return this.#ask(key, () => this.#client.abortMultipartUpload(this.#name, key, uploadId));
  }

  async *unfinishedUploads(): AsyncIterable<UnfinishedUpload> {
    let keyMarker = '';
    let uploadMarker = '';
    for (;;) {
      const page = await this.#ask('', () =>
        this.#client.listIncompleteUploadsQuery(this.#name, '', keyMarker, uploadMarker, ''),
      );
      yield* page.uploads;
      if (!page.isTruncated) return;
      keyMarker = page.nextKeyMarker;
      uploadMarker = page.nextUploadIdMarker;
    }
  }

  async open(key: string, range: ByteRange | undefined): Promise<{ stream: Readable; size: number }> {
    const stream = await this.#ask(key, () =>
      range === undefined
        ? this.#client.getObject(this.#name, key)
        : this.#client.getPartialObject(this.#name, key, range.start, range.end - range.start + 1),
    );
    return { stream, size: sizeOf(stream) };
  }

  async stat(key: string): Promise<ObjectStat> {
    const found = await this.#ask(key, () => this.#client.statObject(this.#name, key));
    return { key, size: found.size, storedAt: found.lastModified };
  }

  remove(key: string): Promise<void> {
    return this.#ask(key, () => this.#client.removeObject(this.#name, key));
  }

  async *list(prefix: string): AsyncIterable<ObjectStat> {
    const items = this.#client.listObjectsV2(this.#name, prefix, true);
    try {
      for await (const item of items as AsyncIterable<{ name?: string; size: number; lastModified?: Date }>) {
        if (item.name === undefined || item.lastModified === undefined) continue;
        yield { key: item.name, size: item.size, storedAt: item.lastModified };
      }
    } catch (error) {
      throw translateS3Error(this.#settings, prefix, error);
    }
  }

  get #name(): string {
    return this.#settings.bucket;
  }

  async #ask<T>(key: string, request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      throw translateS3Error(this.#settings, key, error);
    }
  }
}

/** From the headers of the answer, so that a range costs one request and not two. */
function sizeOf(stream: Readable): number {
  const headers = 'headers' in stream ? (stream.headers as Readonly<Record<string, string | undefined>>) : {};
  const size = headers['content-range']?.split('/')[1] ?? headers['content-length'];
  if (size === undefined || !/^\d+$/.test(size)) throw new Error('The S3 server answered without a length');
  return Number(size);
}
