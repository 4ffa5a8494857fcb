import { AppError } from '@app/platform';
import { type Request, type Response } from 'express';

/** The version of the protocol (https://tus.io/protocols/resumable-upload) that we speak. */
export const TUS_VERSION = '1.0.0';
export const TUS_EXTENSIONS = 'creation,termination,checksum,expiration';
export const TUS_CHECKSUMS = 'sha1,sha256';
export const BYTES_TYPE = 'application/offset+octet-stream';

/** Every answer to an upload names the version. @throws documents/wrong-protocol-version when the request names another */
export function speakTus(request: Request, response: Response): void {
  response.setHeader('tus-resumable', TUS_VERSION);
  const asked = request.headers['tus-resumable'];
  if (asked === TUS_VERSION || asked === undefined) return;
  response.setHeader('tus-version', TUS_VERSION);
  throw new AppError('documents/wrong-protocol-version');
}

/** `Upload-Offset` or `Upload-Length`. @throws platform/invalid-input */
export function byteHeader(request: Request, name: 'upload-offset' | 'upload-length'): number {
  const text = request.headers[name];
  const value = Number(text);
  if (typeof text === 'string' && /^\d+$/.test(text) && Number.isSafeInteger(value)) return value;
  throw invalidHeader(name, 'isInt');
}

/** `Upload-Checksum: sha256 <base64>`; null when there is none. @throws documents/unknown-checksum */
export function checksumHeader(
  request: Request,
): { readonly algorithm: 'sha1' | 'sha256'; readonly digest: Buffer } | null {
  const text = request.headers['upload-checksum'];
  if (text === undefined) return null;
  const [algorithm, digest] = String(text).split(' ');
  if ((algorithm !== 'sha1' && algorithm !== 'sha256') || !digest) throw new AppError('documents/unknown-checksum');
  return { algorithm, digest: Buffer.from(digest, 'base64') };
}

/** `Upload-Metadata: key base64,key base64`. @throws platform/invalid-input */
export function metadataHeader(request: Request): Readonly<Record<string, string>> {
  const pairs = String(request.headers['upload-metadata'] ?? '')
    .split(',')
    .map((pair) => pair.trim().split(' '));
  if (pairs.some((pair) => pair[0] === '' || pair.length > 2)) throw invalidHeader('upload-metadata', 'isMetadata');
  return Object.fromEntries(
    pairs.map(([key = '', value = '']): [string, string] => [key, Buffer.from(value, 'base64').toString('utf8')]),
  );
}

function invalidHeader(path: string, rule: string): AppError {
  return new AppError('platform/invalid-input', {
    fields: [{ path, rule, message: `the header ${path} is missing or wrong` }],
  });
}
