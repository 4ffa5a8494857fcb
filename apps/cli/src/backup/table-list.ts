import { type ClientBase, escapeIdentifier } from 'pg';

/** A table as it stands in the catalogue. */
export interface Table {
  readonly schema: string;
  readonly name: string;
}

/** A column that can be written (generated ones cannot). */
export interface Column {
  readonly name: string;
  readonly type: string;
}

// Ours and the job queue's, without its statistics (a table per day, made anew); what an extension brought with it comes
// back with the extension.
const OURS = `n.nspname !~ '^(pg_|information_schema$)' and not (n.nspname = 'pgboss' and c.relname ~ '^queue_stats')
  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`;

/** Every table that holds rows of ours, in the order of their names. */
export async function listTables(client: ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and ${OURS} order by n.nspname, c.relname`,
  );
  return rows;
}

/** The columns of a table that are stored as given, in their order. */
export async function listColumns(client: ClientBase, table: Table): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`,
    [quote(table)],
  );
  return rows;
}

/** How many rows a table has, as this transaction sees it. */
export async function countRows(client: ClientBase, table: Table): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`select count(*) as count from ${quote(table)}`);
  return Number(rows[0]?.count ?? 0);
}

/** The name of a table for use in a statement. */
export const quote = ({ schema, name }: Table): string => `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;

/** Names of the migrations a database has, oldest first; none when it was never migrated. */
export async function listMigrations(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ found: string | null }>(`select to_regclass('public.migrations') as found`);
  if (!rows[0]?.found) return [];
  const migrations = await client.query<{ name: string }>(`select name from public.migrations order by timestamp, id`);
  return migrations.rows.map(({ name }) => name);
}
