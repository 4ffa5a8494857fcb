import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BackupFile, type BackupManifest } from './manifest.js';

type Bytes = AsyncIterable<Uint8Array>;

/** Collects a backup in `root`, remembering size and SHA-256 of what it wrote. Files are 0600, folders 0700. */
export class BackupWriter {
  readonly #files: BackupFile[] = [];
  readonly #folders: string[] = [];

  constructor(readonly root: string) {
    mkdirSync(root, { recursive: true, mode: 0o700 });
  }

  async addFolder(path: string): Promise<void> {
    await mkdir(join(this.root, path), { recursive: true, mode: 0o700 });
    this.#folders.push(path);
  }

  /** Copies a file of the machine. @throws ENOENT when it is gone */
  async addCopy(path: string, source: string): Promise<void> {
    const file = await open(source, 'r');
    await this.add(path, file.createReadStream());
  }

  /** Writes a file from its bytes and waits until they are on the disk. */
  async add(path: string, bytes: Bytes): Promise<BackupFile> {
    const target = join(this.root, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const entry = { path, ...(await writeHashed(target, bytes)) };
    this.#files.push(entry);
    return entry;
  }

  /** Notes a file that another program has written into the folder. */
  async adopt(path: string): Promise<void> {
    this.#files.push({ path, ...(await hashOf(join(this.root, path))) });
  }

  /** Makes the folder a backup. */
  finish(facts: Omit<BackupManifest, 'product' | 'format' | 'folders' | 'files'>): BackupManifest {
    const manifest: BackupManifest = {
      product: 'ecabinet',
      format: 1,
      ...facts,
      folders: this.#folders,
      files: this.#files,
    };
    writeFileSync(join(this.root, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`, {
      mode: 0o600,
      flush: true,
    });
    return manifest;
  }
}

/** Size and SHA-256 of a file. */
export function hashOf(path: string): Promise<Pick<BackupFile, 'bytes' | 'sha256'>> {
  return consume(createReadStream(path), () => Promise.resolve());
}

/** Writes a new file (it must not exist), makes it durable, and tells what was written. */
export async function writeHashed(path: string, bytes: Bytes): Promise<Pick<BackupFile, 'bytes' | 'sha256'>> {
  const file = await open(path, 'wx', 0o600);
  try {
    const result = await consume(bytes, async (chunk) => void (await file.write(chunk)));
    await file.sync();
    return result;
  } finally {
    await file.close();
  }
}

async function consume(
  source: Bytes,
  each: (chunk: Uint8Array) => Promise<void>,
): Promise<Pick<BackupFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of source) {
    hash.update(chunk);
    bytes += chunk.length;
    await each(chunk);
  }
  return { bytes, sha256: hash.digest('hex') };
}
