import { type Problem, type UploadTicket } from '@app/contracts';
import { type Http, NoAnswerError, ProblemError } from './http.js';

export interface UploadOptions {
  /** Bytes that the server has acknowledged, of all. */
  readonly onProgress?: (sent: number, total: number) => void;
  /** Called once the server knows of the upload: keep it to go on after a pause, also on another day. */
  readonly onTicket?: (ticket: UploadTicket) => void;
  /** Called when the line is lost and when it is back. */
  readonly onLine?: (line: 'lost' | 'back') => void;
  /** Aborting pauses the upload: the promise rejects, what was sent stays for `resume`. */
  readonly signal?: AbortSignal;
  /** Bytes per request; default 4 MiB, at most `DOCUMENT_LIMITS.pieceBytes`. */
  readonly pieceBytes?: number;
}

const PIECE_BYTES = 4 * 1024 * 1024;
const ANSWER_MS = 120_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const TUS = { 'tus-resumable': '1.0.0' };

/**
 * Sends what the server does not have yet and returns when it has everything. A lost line is waited out for as long as
 * the signal allows; the server's offset decides where to go on, so no byte is sent twice or left out.
 * @throws ProblemError when refused, the signal's reason when paused
 */
export async function sendBytes(http: Http, ticket: UploadTicket, file: Blob, options: UploadOptions): Promise<void> {
  let offset: number | null = 0;
  let failures = 0;
  while (offset === null || offset < ticket.size) {
    options.signal?.throwIfAborted();
    try {
      offset =
        offset === null ? await offsetOf(http, ticket, options) : await sendPiece(http, ticket, file, offset, options);
      if (failures > 0) options.onLine?.('back');
      failures = 0;
      options.onProgress?.(offset, ticket.size);
    } catch (error) {
      if (isWrongOffset(error)) {
        offset = Number(error.problem.facts?.['offset']);
        continue;
      }
      if (!(error instanceof NoAnswerError)) throw error;
      options.signal?.throwIfAborted();
      if (failures === 0) options.onLine?.('lost');
      offset = null;
      await pause(failures, options.signal);
      failures += 1;
    }
  }
}

const isWrongOffset = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.code === 'documents/wrong-offset';

const pathOf = (ticket: UploadTicket): string => `/api/uploads/${encodeURIComponent(ticket.uploadId)}`;

async function offsetOf(http: Http, ticket: UploadTicket, { signal }: UploadOptions): Promise<number> {
  return offsetIn(await http.raw('HEAD', pathOf(ticket), { headers: TUS, signal: answered(signal) }));
}

async function sendPiece(
  http: Http,
  ticket: UploadTicket,
  file: Blob,
  offset: number,
  { signal, pieceBytes = PIECE_BYTES }: UploadOptions,
): Promise<number> {
  const body = new Uint8Array(await file.slice(offset, offset + pieceBytes).arrayBuffer());
  const headers = {
    ...TUS,
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(offset),
    ...(await checksumOf(body)),
  };
  return offsetIn(await http.raw('PATCH', pathOf(ticket), { headers, body, signal: answered(signal) }));
}

/** Only where the browser has it: a page that is not secure has no digests. */
async function checksumOf(body: Uint8Array<ArrayBuffer>): Promise<Readonly<Record<string, string>>> {
  const subtle = globalThis.crypto.subtle as typeof globalThis.crypto.subtle | undefined;
  if (!subtle) return {};
  const digest = new Uint8Array(await subtle.digest('SHA-256', body));
  return { 'upload-checksum': `sha256 ${btoa(String.fromCharCode(...digest))}` };
}

/** @throws ProblemError, NoAnswerError when something else than our server answered */
async function offsetIn(response: Response): Promise<number> {
  const offset = response.headers.get('upload-offset');
  if (response.ok && offset !== null) return Number(offset);
  const isProblem = response.headers.get('content-type')?.includes('problem+json');
  if (isProblem) throw new ProblemError((await response.json()) as Problem);
  // A HEAD has no body: the status alone says that the upload is gone or not ours.
  if (response.status >= 400 && response.status < 500) throw new ProblemError(bareProblem(response.status));
  throw new NoAnswerError({ cause: new Error(`HTTP ${response.status}`) });
}

const bareProblem = (status: number): Problem => {
  const code = status === 401 ? 'platform/not-signed-in' : status === 403 ? 'platform/forbidden' : 'platform/not-found';
  return { type: 'about:blank', title: code, status, code, id: 'none' };
};

function answered(signal: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(ANSWER_MS);
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
}

/** Longer with each failure in a row, with jitter; ends at once when paused. */
function pause(failures: number, signal: AbortSignal | undefined): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      },
      longest * (0.5 + Math.random() / 2),
    );
    signal?.addEventListener('abort', abort, { once: true });
  });
}
