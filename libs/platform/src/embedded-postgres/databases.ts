import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { POSTGRES_ROLE_NAMES, type PostgresRole } from './passwords.js';

/** How to reach a server as one of its roles. */
export type UrlOf = (database: string, role: PostgresRole) => string;

/** A database is copied from `template` when one is named (milliseconds: for tests), otherwise made empty. */
export interface CreateDatabaseOptions {
  readonly template?: string;
}

/**
 * Makes the two roles with the given passwords, or sets the passwords again: the files in the data folder are what
 * counts, also after a restore.
 */
export async function ensureRoles(
  superuserUrl: string,
  passwords: Readonly<Record<'owner' | 'app', string>>,
): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles');
    const existing = new Set(rows.map((row) => row.rolname));
    for (const role of ['owner', 'app'] as const) {
      const name = POSTGRES_ROLE_NAMES[role];
      const verb = existing.has(name) ? 'alter' : 'create';
      await client.query(`${verb} role ${escapeIdentifier(name)} login password ${escapeLiteral(passwords[role])}`);
    }
  });
}

/**
 * Makes the database `name` when it is absent: owned by the owner role, which alone may change its structure; the app
 * role may connect and use the schema, and gets its rights table by table from the migrations.
 * @returns true when it was made now
 */
export async function createDatabase(
  urlOf: UrlOf,
  name: string,
  options: CreateDatabaseOptions = {},
): Promise<boolean> {
  const isNew = await withClient(urlOf('postgres', 'superuser'), (client) => createIfAbsent(client, name, options));
  if (isNew && options.template === undefined)
    await withClient(urlOf(name, 'superuser'), (client) => handOver(client, name));
  return isNew;
}

/** Removes the database `name` and breaks off whoever is connected to it. */
export async function dropDatabase(urlOf: UrlOf, name: string): Promise<void> {
  await withClient(urlOf('postgres', 'superuser'), async (client) => {
    await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
  });
}

async function createIfAbsent(client: Client, name: string, options: CreateDatabaseOptions): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount) return false;

  const owner = escapeIdentifier(POSTGRES_ROLE_NAMES.owner);
  const template = escapeIdentifier(options.template ?? 'template1');
  await client.query(`create database ${escapeIdentifier(name)} owner ${owner} template ${template}`);
  // The rights on a database (unlike those inside it) are not copied from a template.
  await client.query(`revoke all on database ${escapeIdentifier(name)} from public`);
  await client.query(
    `grant connect on database ${escapeIdentifier(name)} to ${escapeIdentifier(POSTGRES_ROLE_NAMES.app)}`,
  );
  return true;
}

async function handOver(client: Client, name: string): Promise<void> {
  const owner = escapeIdentifier(POSTGRES_ROLE_NAMES.owner);
  await client.query(`alter schema public owner to ${owner}`);
  await client.query(`revoke create on schema public from public`);
  await client.query(`grant usage on schema public to ${escapeIdentifier(POSTGRES_ROLE_NAMES.app)}`);
  await client.query(`alter database ${escapeIdentifier(name)} set timezone to 'UTC'`);
}

async function withClient<Result>(
  connectionString: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
