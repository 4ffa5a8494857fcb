import { createDatabase, dropDatabase, type CreateDatabaseOptions } from './databases.js';
import type { DataFolder } from './data-folder.js';
import { hasOccupants, leave } from './occupants.js';
import { ensurePassword, POSTGRES_ROLE_NAMES, type PostgresRole } from './passwords.js';
import { withPidLock } from './pid-lock.js';
import { stopPostmaster } from './postmaster.js';
import { isStillRunning, type ProcessFacts } from './process-state.js';

/** A running embedded server, as one of its users holds it. */
export interface EmbeddedPostgres {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly pid: number;
  /** True when the server was already running: left by a killed process or started by another command. */
  readonly adopted: boolean;
  /** The cluster's own folder (PGDATA), for a physical backup. */
  readonly clusterDir: string;
  /** A connection string with password. The superuser connects to any database, also to `postgres`. */
  url(database: string, role: PostgresRole): string;
  /** See `createDatabase`: made when absent, owned by the owner role. Resolves to true when it was made now. */
  createDatabase(name: string, options?: CreateDatabaseOptions): Promise<boolean>;
  dropDatabase(name: string): Promise<void>;
  /** False once the server process has ended, for whatever reason. */
  isRunning(): boolean;
  /**
   * Gives the server back. It is stopped (clients broken off, everything written down) when no other living process
   * uses it; a second call does nothing.
   */
  stop(): Promise<void>;
}

/** Puts the facts about a started or adopted server into the form its user holds. */
export function describeServer(facts: {
  readonly process: ProcessFacts;
  readonly port: number;
  readonly adopted: boolean;
  readonly folder: DataFolder;
  readonly note: string;
}): EmbeddedPostgres {
  const { process: server, port, adopted, folder, note } = facts;
  const url = (database: string, role: PostgresRole): string =>
    `postgres://${POSTGRES_ROLE_NAMES[role]}:${ensurePassword(folder.root, role)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

  return {
    host: '127.0.0.1',
    port,
    pid: server.pid,
    adopted,
    clusterDir: folder.cluster,
    url,
    createDatabase: (name, options) => createDatabase(url, name, options),
    dropDatabase: (name) => dropDatabase(url, name),
    isRunning: () => isStillRunning(server),
    stop: () =>
      withPidLock(folder.lock, async () => {
        leave(note);
        if (!hasOccupants(folder.occupants)) await stopPostmaster(server);
      }),
  };
}
