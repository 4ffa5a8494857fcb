import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The three ways into an embedded server: `superuser` makes databases and backups, `owner` owns the tables and runs
 * migrations, `app` is what the running application uses (no DDL).
 */
export type PostgresRole = 'superuser' | 'owner' | 'app';

/** The name of each role inside PostgreSQL; the same on an external server. */
export const POSTGRES_ROLE_NAMES: Readonly<Record<PostgresRole, string>> = {
  superuser: 'postgres',
  owner: 'ecabinet_owner',
  app: 'ecabinet_app',
};

/** The file (mode 0600) in the data folder `root` that holds the password of `role`. */
export function passwordFile(root: string, role: PostgresRole): string {
  return join(root, `${POSTGRES_ROLE_NAMES[role]}.password`);
}

/** Reads the password of `role`, making a random one (192 bits) first when there is none. */
export function ensurePassword(root: string, role: PostgresRole): string {
  const file = passwordFile(root, role);
  try {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
