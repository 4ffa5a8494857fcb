/** One file of a backup. */
export interface BackupFile {
  /** Relative to the backup folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** A table and how many rows it had at the moment of the backup. */
export interface CountedTable {
  readonly schema: string;
  readonly name: string;
  readonly rows: number;
}

/**
 * How the database was saved. `cluster`: the files of an embedded server, for the same major release of PostgreSQL.
 * `dump`: pg_dump's custom format. `rows`: the rows of every table as text, for a database migrated to `migrations`.
 */
export type SavedDatabase =
  | { readonly kind: 'cluster'; readonly postgres: string }
  | {
      readonly kind: 'dump';
      readonly postgres: string;
      readonly tool: string;
      readonly tables: readonly CountedTable[];
    }
  | { readonly kind: 'rows'; readonly postgres: string; readonly tables: readonly CountedTable[] };

/** What a backup is, and the fingerprint of each of its files. Written last: a folder without it is not a backup. */
export interface BackupManifest {
  readonly product: 'ecabinet';
  readonly format: 1;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** Names of the migrations the database had, oldest first. */
  readonly migrations: readonly string[];
  readonly database: SavedDatabase;
  /** Folders that must exist, also empty ones. */
  readonly folders: readonly string[];
  readonly files: readonly BackupFile[];
}
