import { randomUUID } from 'node:crypto';
import { type Readable } from 'node:stream';
import { type ByteBlock, byteBlocks } from './byte-blocks.js';
import { Digest } from './digest.js';
import { type PutOptions, type StoredObject } from './object-store.js';
import { PART_BYTES, type S3Bucket, type UploadedPart } from './s3-bucket.js';
import { isStorageError, StorageError } from './storage-error.js';

/** A claim this old belongs to a process that died while completing; completing takes seconds. */
const STALE_CLAIM_MS = 60_000;

export const CLAIM_PREFIX = '.claims/';

/** What fits into one part goes in one request, after its hash is known; the rest goes in parts, completed after the hash is known. */
export async function uploadOnce(
  bucket: S3Bucket,
  key: string,
  body: Readable,
  options: PutOptions,
): Promise<StoredObject> {
  const blocks = byteBlocks(body, PART_BYTES)[Symbol.asyncIterator]();
  const digest = new Digest();
  const first = await nextBlock(blocks, digest);
  if (!first.isLast) return uploadInParts(bucket, key, first, () => nextBlock(blocks, digest), options, digest);

  const stored = digest.verify(options);
  await bucket.putNew(key, first.bytes, options.contentType);
  return stored;
}

async function nextBlock(blocks: AsyncIterator<ByteBlock>, digest: Digest): Promise<ByteBlock> {
  const next = await blocks.next();
  if (next.done === true) throw new Error('A stream of blocks ended without its last block');
  digest.add(next.value.bytes);
  return next.value;
}

async function uploadInParts(
  bucket: S3Bucket,
  key: string,
  first: ByteBlock,
  next: () => Promise<ByteBlock>,
  options: PutOptions,
  digest: Digest,
): Promise<StoredObject> {
  const uploadId = await bucket.beginUpload(key, options.contentType);
  try {
    const parts: UploadedPart[] = [];
    for (let block = first; ; block = await next()) {
      parts.push(await bucket.uploadPart(key, uploadId, parts.length + 1, block.bytes));
      if (block.isLast) break;
    }
    const stored = digest.verify(options);
    await completeOnce(bucket, key, uploadId, parts);
    return stored;
  } catch (error) {
    // The first error is the one to report; parts that stay behind are found by the sweep.
    await bucket.abortUpload(key, uploadId).catch(() => undefined);
    throw error;
  }
}

/**
 * Completing cannot be made conditional on every server, so it happens under a claim: a small object
 * that only one of two writers can create.
 */
async function completeOnce(bucket: S3Bucket, key: string, uploadId: string, parts: readonly UploadedPart[]) {
  const claim = CLAIM_PREFIX + key;
  await takeClaim(bucket, claim);
  try {
    await refuseTaken(bucket, key);
    await bucket.completeUpload(key, uploadId, parts);
  } finally {
    await bucket.remove(claim);
  }
}

async function takeClaim(bucket: S3Bucket, claim: string): Promise<void> {
  const bytes = Buffer.from(randomUUID());
  try {
    await bucket.putNew(claim, bytes, 'text/plain');
  } catch (error) {
    if (!isStorageError(error, 'storage/key-exists') || !(await isStaleClaim(bucket, claim))) throw error;
    await bucket.remove(claim);
    await bucket.putNew(claim, bytes, 'text/plain');
  }
}

async function isStaleClaim(bucket: S3Bucket, claim: string): Promise<boolean> {
  const found = await bucket.stat(claim).catch(() => undefined);
  return found === undefined || Date.now() - found.storedAt.getTime() > STALE_CLAIM_MS;
}

/** Rejects with `storage/key-exists` when there is an object of that key. */
export async function refuseTaken(bucket: S3Bucket, key: string): Promise<void> {
  try {
    await bucket.stat(key);
  } catch (error) {
    if (isStorageError(error, 'storage/not-found')) return;
    throw error;
  }
  throw new StorageError('storage/key-exists', `${key} is already stored; keys are written once`);
}
