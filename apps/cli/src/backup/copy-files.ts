import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type Config, type ObjectStore, StorageError } from '@app/platform';
import { type BackupWriter } from './backup-writer.js';
import { type BackupManifest } from './manifest.js';

/** Where the stored objects, and the rest of the data folder, lie in a backup. */
export const OBJECTS = 'files/';
export const SETTINGS = 'data/';

// The server's own folder is saved as a database; of it only the way in is kept.
const POSTGRES = 'postgres';
const PASSWORDS = /^postgres\/[a-z_]+\.password$/;

/**
 * Copies every stored object. After the database: what a row of the backup names is then in it, as objects are written
 * before their rows and removed long after them.
 */
export async function saveObjects(store: ObjectStore, writer: BackupWriter): Promise<number> {
  let count = 0;
  for await (const { key } of store.list('')) {
    try {
      const { stream } = await store.get(key);
      await writer.add(OBJECTS + key, stream);
      count += 1;
    } catch (error) {
      // Swept away since it was listed: no row names it any more.
      if (!(error instanceof StorageError && error.code === 'storage/not-found')) throw error;
    }
  }
  return count;
}

/** Puts the objects of a backup into an empty store, which checks each against its fingerprint. */
export async function restoreObjects(store: ObjectStore, backup: string, manifest: BackupManifest): Promise<number> {
  const objects = manifest.files.filter(({ path }) => path.startsWith(OBJECTS));
  for (const { path, bytes, sha256 } of objects) {
    const options = { contentType: 'application/octet-stream', size: bytes, sha256 };
    await store.put(path.slice(OBJECTS.length), createReadStream(join(backup, path)), options);
  }
  return objects.length;
}

/** True when the store holds nothing. */
export async function isEmptyStore(store: ObjectStore): Promise<boolean> {
  for await (const _object of store.list('')) return false;
  return true;
}

/** Copies what else the data folder holds: passwords, certificates. Logs and locks stay. */
export async function saveSettings(config: Config, writer: BackupWriter): Promise<void> {
  if (!existsSync(config.dataDir)) return;
  const entries = await readdir(config.dataDir, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(config.dataDir, path).split(sep).join('/');
    if (entry.isFile() && isSetting(config, path, name)) await writer.addCopy(SETTINGS + name, path);
  }
}

function isSetting(config: Config, path: string, name: string): boolean {
  if (name.startsWith(`${POSTGRES}/`)) return PASSWORDS.test(name);
  const isObject = config.storage.driver === 'file' && path.startsWith(resolve(config.storage.dir) + sep);
  return !isObject && !/\.(log|lock|pid)(\.\d+)?$/.test(name);
}
