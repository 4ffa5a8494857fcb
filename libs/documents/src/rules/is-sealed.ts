import { type DocumentRefusal } from '@app/contracts';

/** A version with a stamp of state secrecy: kept shut until somebody with the right to it decides. */
export const isSealed = (version: { readonly refusal: DocumentRefusal | null }): boolean =>
  version.refusal === 'documents/secret-stamp';
