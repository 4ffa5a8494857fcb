/** Where the bytes of a paper come from, piece by piece. */
export interface PaperBytes {
  /** Of the whole paper. */
  readonly size: number;
  /**
   * Bytes from `begin` up to, not including, `end`. Waits as long as a network is missing.
   * @throws PaperGoneError when they will never come, and the signal's reason
   */
  readonly read: (begin: number, end: number, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;
}

/** The server does not give this paper, or not any more. */
export class PaperGoneError extends Error {
  constructor(readonly status: number) {
    super(`the paper is not given out: ${status}`);
  }
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;

/** Bytes by ranges from an address. A network that is away, or a server that starts again, is waited for. */
export function networkBytes(url: string, size: number): PaperBytes {
  return {
    size,
    read: async (begin, end, signal) => {
      for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
        const bytes = await attempt(url, begin, end, signal);
        if (bytes !== null) return bytes;
        await untilWorthTrying(wait, signal);
      }
    },
  };
}

/** Null = nobody answered, or nobody who knows. */
async function attempt(
  url: string,
  begin: number,
  end: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(url, { headers: { range: `bytes=${begin}-${end - 1}` }, signal });
    if (response.status >= 400 && response.status < 500) throw new PaperGoneError(response.status);
    if (response.status !== 206) return null;
    const bytes = await response.arrayBuffer();
    return bytes.byteLength === end - begin ? new Uint8Array(bytes) : null;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof PaperGoneError) throw error;
    return null;
  }
}

/** After a while, or at once when the network comes back. */
function untilWorthTrying(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
