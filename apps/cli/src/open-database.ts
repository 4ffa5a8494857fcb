import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, type EmbeddedPostgres, startEmbeddedPostgres } from '@app/platform';
import { OperatorError } from './operator-error.js';

/** The name of the product's database on an embedded server. */
export const DATABASE_NAME = 'ecabinet';

/** The database of this installation, embedded or external. */
export interface OpenDatabase {
  /** Connection string as the application role (no DDL). */
  readonly url: string;
  /** Connection string as the owner role, for migrations. */
  readonly ownerUrl: string;
  /** The server itself where it is ours; `null` where DATABASE_URL names one. */
  readonly embedded: EmbeddedPostgres | null;
  /** Gives the embedded server back: it stops when nobody else uses it. An external one is left alone. */
  close(): Promise<void>;
}

/** Where the embedded server of a data folder lives. */
export const postgresFolder = (dataDir: string): string => join(dataDir, 'postgres');

/** Exists while a restore is under way: nothing else may open the data folder. */
export const unfinishedRestoreMarker = (dataDir: string): string => join(dataDir, 'restore-unfinished');

/**
 * Starts (or joins) the embedded server of the data folder and makes its database, or names the external one.
 * @throws EmbeddedPostgresError; OperatorError when an external database has no owner connection, or a restore into
 * the data folder was interrupted
 */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (existsSync(unfinishedRestoreMarker(config.dataDir))) {
    throw new OperatorError(
      `A restore into ${config.dataDir} was interrupted: what is there is incomplete.`,
      'Delete the content of that folder and restore the backup again.',
    );
  }
  return openUnchecked(config);
}

/** `openDatabase` for the restore itself. */
export async function openUnchecked(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) return external(config.databaseUrl, config.databaseOwnerUrl);

  const server = await startEmbeddedPostgres({ dataDir: postgresFolder(config.dataDir) });
  try {
    await server.createDatabase(DATABASE_NAME);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    url: server.url(DATABASE_NAME, 'app'),
    ownerUrl: server.url(DATABASE_NAME, 'owner'),
    embedded: server,
    close: () => server.stop(),
  };
}

function external(url: string, ownerUrl: string | null): OpenDatabase {
  if (ownerUrl === null) {
    throw new OperatorError(
      'DATABASE_URL is set, but DATABASE_OWNER_URL is not.',
      'Set DATABASE_OWNER_URL to the same database as the role that owns its tables (DATABASE_URL names a role without DDL).',
    );
  }
  return { url, ownerUrl, embedded: null, close: () => Promise.resolve() };
}

/** The role to which migrations grant the rights of the application. */
export function appRoleOf(database: OpenDatabase): string {
  return decodeURIComponent(new URL(database.url).username);
}
