import { open } from 'node:fs/promises';
import { type Readable } from 'node:stream';
import { Digest } from './digest.js';
import { type PutOptions, type StoredObject } from './object-store.js';

const FILE_MODE = 0o600;

/** Writes, hashes and flushes a new file. Rejects when the path exists, the stream fails, or the promise is not kept. */
export async function writeNewFile(path: string, body: Readable, promised: PutOptions): Promise<StoredObject> {
  const file = await open(path, 'wx', FILE_MODE);
  try {
    const digest = new Digest();
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      digest.add(chunk);
      await writeFully(file, chunk);
    }
    const stored = digest.verify(promised);
    await file.sync();
    return stored;
  } finally {
    await file.close();
  }
}

/** A write may be short (a full disk does it first), so the rest is written until it fails or fits. */
async function writeFully(file: Awaited<ReturnType<typeof open>>, chunk: Uint8Array): Promise<void> {
  let written = 0;
  while (written < chunk.length) written += (await file.write(chunk, written)).bytesWritten;
}

/** Makes names added to or removed from a folder survive a power loss. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (handle === undefined) return;
  await handle.sync().finally(() => handle.close());
}

/** `ENOENT` and the like. Not by `instanceof`: errors of the file system may come from another realm. */
export function errnoOf(error: unknown): string | undefined {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
