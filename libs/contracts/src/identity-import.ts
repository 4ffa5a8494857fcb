import { type Honorific } from './identity.js';
import { type Id, type Instant } from './platform.js';

export const IMPORT_LIMITS = { rows: 5000, bytes: 5 * 1024 * 1024, problems: 500 } as const;

/** Body of the upload: the file's bytes as they are; what it is is decided by its content, never by its name. */
export const IMPORT_CONTENT_TYPE = 'application/octet-stream';

/** Columns of an import, found by their heading in any order. */
export const importColumns = [
  'fullName',
  'honorific',
  'title',
  'unit',
  'email',
  'phone',
  'username',
  'protocolRank',
] as const;
export type ImportColumn = (typeof importColumns)[number];

export const importReasons = [
  'missing',
  'too-long',
  'formula',
  'not-a-name',
  'unknown-honorific',
  'unknown-unit',
  'ambiguous-unit',
  'unit-missing',
  'title-missing',
  'not-an-email',
  'not-a-phone',
  'not-a-username',
  'not-a-rank',
  'username-twice-in-file',
  'username-taken',
  'person-twice-in-file',
  'person-exists',
  'email-twice-in-file',
  'email-taken',
  'column-unknown',
  'column-twice',
  'column-missing',
  'no-rows',
  'too-many-rows',
] as const;
export type ImportReason = (typeof importReasons)[number];

/** An error stops the whole import; a warning is shown and may be accepted. */
export interface ImportProblem {
  readonly level: 'error' | 'warning';
  /** Row number as the spreadsheet counts them (the heading is usually row 1). */
  readonly row: number;
  /** Null = the whole row or file. */
  readonly column: ImportColumn | null;
  readonly reason: ImportReason;
  /** What stands in the cell, or the heading concerned; cut to 100 characters. */
  readonly value: string;
}

/** One person to be made, as read. */
export interface ImportRow {
  readonly row: number;
  readonly fullName: string;
  readonly honorific: Honorific;
  readonly title: string;
  /** As written in the file. */
  readonly unit: string;
  readonly unitId: Id | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly username: string | null;
  readonly protocolRank: number;
}

export interface ImportPreview {
  readonly id: Id;
  readonly fileName: string;
  readonly state: 'preview' | 'accepted';
  readonly uploadedAt: Instant;
  /** The first of them; the rest is kept and imported with them. */
  readonly rows: readonly ImportRow[];
  readonly rowCount: number;
  readonly problems: readonly ImportProblem[];
  readonly errorCount: number;
}
export interface ImportResult {
  readonly id: Id;
  readonly created: number;
}
