/** Why the object store refused or failed; the codes are stable. */
export type StorageErrorCode =
  | 'storage/bad-key'
  | 'storage/key-exists'
  | 'storage/not-found'
  | 'storage/range-not-satisfiable'
  | 'storage/sha256-mismatch'
  | 'storage/size-mismatch'
  | 'storage/unavailable';

/** Every failure an {@link ObjectStore} reports on purpose; an error of the stream handed to `put` is passed on as it is. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

export function isStorageError(error: unknown, code: StorageErrorCode): error is StorageError {
  return error instanceof StorageError && error.code === code;
}
