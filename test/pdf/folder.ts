import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryFolder {
  readonly path: (name: string) => string;
  /** Returns the path of the file. */
  readonly write: (name: string, bytes: Buffer | string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const root = await mkdtemp(join(tmpdir(), 'ecab-test-pdf-'));
  const path = (name: string) => join(root, name);
  const write = async (name: string, bytes: Buffer | string) => {
    await writeFile(path(name), bytes);
    return path(name);
  };
  return { path, write, remove: () => rm(root, { recursive: true, force: true }) };
}
