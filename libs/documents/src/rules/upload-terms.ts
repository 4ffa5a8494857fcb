import { type UploadInput } from '@app/contracts';

const MEBIBYTE = 1024 * 1024;

/** Why an upload may not even begin. */
export interface UploadObjection {
  readonly code: 'documents/declaration-missing' | 'documents/too-large';
  readonly facts?: { readonly limitMb: number };
}

/** @returns what stands against this upload, null for nothing. `maxBytes` is the installation's limit of one file. */
export function uploadObjection(input: UploadInput, maxBytes: number): UploadObjection | null {
  if (!input.containsNoStateSecret) return { code: 'documents/declaration-missing' };
  if (input.size > maxBytes)
    return { code: 'documents/too-large', facts: { limitMb: Math.floor(maxBytes / MEBIBYTE) } };
  return null;
}
