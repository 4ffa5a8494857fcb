import { type StorageConfig } from '../config/config.js';
import { FileObjectStore } from './file-object-store.js';
import { type ObjectStore } from './object-store.js';
import { S3ObjectStore } from './s3-object-store.js';

/** The store that the settings name, ready to use. @throws StorageError saying what to mend */
export async function openObjectStore(config: StorageConfig): Promise<ObjectStore> {
  const store = config.driver === 'file' ? new FileObjectStore(config.dir) : new S3ObjectStore(config);
  await store.prepare();
  return store;
}
