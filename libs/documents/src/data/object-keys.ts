import { type Id } from '@app/contracts';

/** Keys of our objects; names of users' files are never part of one. */
export const QUARANTINE = 'quarantine/';
const OFFSET_DIGITS = 14;

/** A piece of an upload. `nonce` keeps two writers of one place apart; the database decides which piece counts. */
export const pieceKey = (uploadId: Id, start: number, nonce: string): string =>
  `${QUARANTINE}${uploadId}/${String(start).padStart(OFFSET_DIGITS, '0')}-${nonce}`;

/** Everything that is kept of a version. */
export const versionPrefix = (versionId: Id): string => `papers/${versionId}/`;
export const originalKey = (versionId: Id): string => `${versionPrefix(versionId)}original.pdf`;
export const readingPrefix = (versionId: Id): string => `${versionPrefix(versionId)}reading-`;
export const readingKey = (versionId: Id, nonce: string): string => `${readingPrefix(versionId)}${nonce}.pdf`;
export const thumbnailKey = (versionId: Id, page: number): string =>
  `${versionPrefix(versionId)}thumbnails/${page}.jpg`;

export const BUNDLES = 'bundles/';
export const bundleKey = (bundleId: Id, nonce: string): string => `${BUNDLES}${bundleId}/${nonce}.pdf`;
