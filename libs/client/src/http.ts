import { CLIENT_HEADER, IDEMPOTENCY_HEADER, type ErrorCode, type Problem } from '@app/contracts';

/** The server refused. `problem.code` is stable; the web shows its translation. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
  get code(): ErrorCode {
    return this.problem.code as ErrorCode;
  }
}

/** No answer came: offline, timed out, or cut. Whether a command was done is unknown; retry it with the same key. */
export class NoAnswerError extends Error {
  constructor(options?: ErrorOptions) {
    super('no answer from the server', options);
  }
}

export interface HttpOptions {
  /** Origin of the installation, e.g. `https://hop.hanoi.local`; empty in a browser = same origin. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  /** Milliseconds until a request counts as unanswered; default 15 000. */
  readonly timeoutMs?: number;
  /** Sent as `x-ecabinet-client`, e.g. `web`. */
  readonly name?: string;
}

export interface CommandOptions {
  /** One key per intended act; keep it over retries. Default: a new one. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}
export interface QueryOptions {
  readonly signal?: AbortSignal;
}

type PathValues = Readonly<Record<string, string>>;
type Search = Readonly<Record<string, string | number | undefined>>;

/** Fills `:name` parts; every value is encoded. */
function fill(path: string, values: PathValues): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for :${name} in ${path}`);
    return encodeURIComponent(value);
  });
}

function searchOf(search: Search): string {
  const pairs = Object.entries(search).filter((pair): pair is [string, string | number] => pair[1] !== undefined);
  return pairs.length === 0
    ? ''
    : `?${new URLSearchParams(pairs.map(([k, v]): [string, string] => [k, String(v)])).toString()}`;
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'status' in value;

/** The wire: JSON over fetch with the headers that the server asks for. */
export class Http {
  /** Cookies kept by hand outside browsers (Node has no jar). */
  private readonly jar = new Map<string, string>();
  private readonly fetch: typeof fetch;

  constructor(private readonly options: HttpOptions = {}) {
    this.fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
  }

  get baseUrl(): string {
    return this.options.baseUrl ?? '';
  }

  /** `cookie` header of this client, for the socket of a Node client; empty in a browser. */
  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get<T>(path: string, values: PathValues = {}, search: Search = {}, options: QueryOptions = {}): Promise<T> {
    return this.send<T>('GET', fill(path, values) + searchOf(search), undefined, {}, options.signal);
  }

  /** Sends a command. @throws ProblemError when refused, NoAnswerError when the outcome is unknown */
  post<T>(path: string, values: PathValues = {}, body?: unknown, options: CommandOptions = {}): Promise<T> {
    return this.send<T>(
      'POST',
      fill(path, values),
      body,
      { [IDEMPOTENCY_HEADER]: options.key ?? crypto.randomUUID() },
      options.signal,
    );
  }

  /** Any request with its own body and headers (bytes of papers). The answer is returned as it is, also a refusal. */
  async raw(
    method: string,
    path: string,
    init: {
      headers?: Readonly<Record<string, string>>;
      body?: string | Uint8Array<ArrayBuffer> | Blob;
      signal?: AbortSignal;
    } = {},
  ): Promise<Response> {
    try {
      const response = await this.fetch(this.baseUrl + path, {
        method,
        credentials: 'same-origin',
        ...init,
        headers: { ...this.headers(), ...init.headers },
      });
      this.keepCookies(response);
      return response;
    } catch (error) {
      throw new NoAnswerError({ cause: error });
    }
  }

  /** Sends a file as it is and reads the answer. @throws ProblemError, NoAnswerError */
  async upload<T>(path: string, search: Search, body: Uint8Array<ArrayBuffer> | Blob, contentType: string): Promise<T> {
    const response = await this.raw('POST', path + searchOf(search), {
      headers: { 'content-type': contentType },
      body,
    });
    return this.read<T>(response, await response.text());
  }

  private headers(): Record<string, string> {
    const base = { [CLIENT_HEADER]: this.options.name ?? 'client' };
    return this.jar.size > 0 ? { ...base, cookie: this.cookie } : base;
  }

  private async send<T>(
    method: string,
    path: string,
    body: unknown,
    extra: Record<string, string>,
    outer?: AbortSignal,
  ): Promise<T> {
    const timeout = AbortSignal.timeout(this.options.timeoutMs ?? 15_000);
    const signal = outer ? AbortSignal.any([outer, timeout]) : timeout;
    const headers = body === undefined ? extra : { ...extra, 'content-type': 'application/json' };
    const response = await this.raw(method, path, {
      headers,
      signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text().catch((error: unknown) => {
      throw new NoAnswerError({ cause: error });
    });
    return this.read<T>(response, text);
  }

  private read<T>(response: Response, text: string): T {
    const type = response.headers.get('content-type') ?? '';
    const value: unknown = text !== '' && type.includes('json') ? JSON.parse(text) : undefined;
    if (response.ok) return value as T;
    if (isProblem(value)) throw new ProblemError(value);
    // A proxy answered instead of us: nobody knows whether the command arrived.
    throw new NoAnswerError({ cause: new Error(`HTTP ${response.status}`) });
  }

  private keepCookies(response: Response): void {
    // Browsers hide Set-Cookie and keep the jar themselves.
    for (const line of response.headers.getSetCookie?.() ?? []) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      if (value === '') this.jar.delete(pair.slice(0, at));
      else this.jar.set(pair.slice(0, at), value);
    }
  }
}
