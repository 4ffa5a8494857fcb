import { type Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface WalkedFile {
  /** Path under the root, parted by `/`. */
  readonly key: string;
  readonly size: number;
  readonly modifiedAt: Date;
}

/** Every file below `root` whose key starts with `prefix`, in the order of the keys; names that start with a dot are not ours. */
export async function* walkFiles(root: string, prefix: string): AsyncIterable<WalkedFile> {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  yield* walkFolder(root, folder, prefix);
}

async function* walkFolder(root: string, folder: string, prefix: string): AsyncIterable<WalkedFile> {
  for (const name of await sortedNames(join(root, folder))) {
    const key = folder + name;
    if (key.endsWith('/')) {
      if (key.startsWith(prefix) || prefix.startsWith(key)) yield* walkFolder(root, key, prefix);
      continue;
    }
    if (!key.startsWith(prefix)) continue;
    // Deleted since the folder was read: then it is not there any more.
    const found = await stat(join(root, key)).catch(() => undefined);
    if (found !== undefined) yield { key, size: found.size, modifiedAt: found.mtime };
  }
}

/** Folders carry their slash into the comparison, so that files and folders come in the order of whole keys. */
async function sortedNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort((a, b) => (a < b ? -1 : 1));
}
