/** Words that every subject uses: problems, headers, revisions. */

/** Errors that any route may answer. Code → HTTP status. */
export const platformErrors = {
  'platform/invalid-input': 400,
  'platform/idempotency-key-missing': 400,
  'platform/cross-site': 403,
  'platform/not-signed-in': 401,
  'platform/forbidden': 403,
  'platform/not-found': 404,
  'platform/changed-meanwhile': 409,
  'platform/already-exists': 409,
  'platform/key-reused': 422,
  'platform/too-large': 413,
  'platform/wrong-content-type': 415,
  'platform/too-many-requests': 429,
  'platform/internal': 500,
  'platform/unavailable': 503,
} as const;

/** One field that was not accepted: `path` as in `items.2.title`, `rule` as in `isNotEmpty`. */
export interface FieldProblem {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/** RFC 9457 body of every error answer. `code` is stable; `title` is English for outsiders; the web translates `code`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  /** The same id stands in the log. */
  readonly id: string;
  readonly fields?: readonly FieldProblem[];
  /** Facts for the sentence shown to people, e.g. `{ required: 18, present: 16 }`. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
  /** With `platform/changed-meanwhile`: the row as it stands now. */
  readonly current?: unknown;
}

/** Every command carries this header; one key per intended act, the same key on every retry of it. */
export const IDEMPOTENCY_HEADER = 'idempotency-key';
/** Every request that changes something carries this header: a foreign site cannot send it without a preflight. */
export const CLIENT_HEADER = 'x-ecabinet-client';

/** ISO 8601 UTC instant, e.g. `2026-11-26T07:00:00.000Z`. */
export type Instant = string;
/** Calendar day `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
export type Day = string;
/** UUID version 7, lower case. */
export type Id = string;

/** A row that people edit: a save names the revision it started from, a stale one is 409 `platform/changed-meanwhile`. */
export interface Editable {
  readonly id: Id;
  readonly rev: number;
}

/** A list answered in parts; `next` is the cursor of the next part, null at the end. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}
