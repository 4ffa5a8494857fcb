import { errnoOf } from './durable-files.js';
import { type S3Settings, s3Place } from './s3-settings.js';
import { StorageError } from './storage-error.js';

/** What a failed request means to us. Anything unforeseen means that the store cannot be relied on now. */
export function translateS3Error(settings: S3Settings, key: string, error: unknown): StorageError {
  switch (errnoOf(error)) {
    case 'NotFound':
    case 'NoSuchKey':
      return new StorageError('storage/not-found', `No object ${key}`, error);
    // AWS answers 409 while the other writer of the key has not ended yet.
    case 'PreconditionFailed':
    case 'ConditionalRequestConflict':
      return new StorageError('storage/key-exists', `${key} is already stored; keys are written once`, error);
    case 'InvalidRange':
      return new StorageError('storage/range-not-satisfiable', `No such bytes in ${key}`, error);
    default:
      return explainFailure(settings, error);
  }
}

/** Says in one sentence what is wrong with the store and where to look. */
function explainFailure(settings: S3Settings, error: unknown): StorageError {
  const code = errnoOf(error) ?? '';
  const hint = HINTS[code] ?? (error instanceof Error ? error.message : String(error));
  return new StorageError(
    'storage/unavailable',
    `S3 store ${s3Place(settings)}: ${hint} [${code || 'unknown'}]`,
    error,
  );
}

const REFUSED = 'nothing answers there: is the server running, are endpoint and port right?';
const NAME = 'the endpoint name is not known: is it spelt right, does the name server answer?';
const CREDENTIALS = 'the server refuses the access key or the secret key';
const TLS =
  'the certificate is not trusted: name its CA in NODE_EXTRA_CA_CERTS, or is TLS switched on for a plain server?';

const HINTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: REFUSED,
  ECONNRESET: 'the connection is cut: is TLS switched on or off as the server expects?',
  EPROTO: 'the server does not speak TLS there: switch TLS off or correct the port',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the server does not speak TLS there: switch TLS off or correct the port',
  ETIMEDOUT: REFUSED,
  EHOSTUNREACH: REFUSED,
  ENOTFOUND: NAME,
  EAI_AGAIN: NAME,
  InvalidAccessKeyId: CREDENTIALS,
  SignatureDoesNotMatch: CREDENTIALS,
  AccessDenied: 'access is denied: does this key own the bucket, are access key and secret key right?',
  RequestTimeTooSkewed: 'the clocks of the two machines differ too much',
  AuthorizationHeaderMalformed: 'the region is not the one the server expects',
  InvalidBucketName: 'the bucket name is not allowed',
  InvalidBucketNameError: 'the bucket name is not allowed',
  DEPTH_ZERO_SELF_SIGNED_CERT: TLS,
  SELF_SIGNED_CERT_IN_CHAIN: TLS,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: TLS,
  CERT_HAS_EXPIRED: 'the certificate of the server has expired',
};
