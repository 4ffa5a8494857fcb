export { FileObjectStore } from './file-object-store.js';
export {
  type ByteRange,
  type ObjectBody,
  type ObjectStat,
  type ObjectStore,
  type PutOptions,
  type StoredObject,
  type StoreReport,
} from './object-store.js';
export { OBJECT_STORE } from './object-store.token.js';
export { openObjectStore } from './open-object-store.js';
export { assertObjectKey } from './object-key.js';
export { parseRange, type RequestedRange } from './parse-range.js';
export { S3ObjectStore } from './s3-object-store.js';
export { type S3Settings } from './s3-settings.js';
export { StorageError, type StorageErrorCode } from './storage-error.js';
