import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClientBase, escapeIdentifier } from 'pg';
import { OperatorError } from '../operator-error.js';
import { EXACT_FORMATS, ROWS, SEQUENCES, type RowsHeader, type SequencePosition } from './export-rows.js';
import { listColumns, listTables, quote, type Column } from './table-list.js';

const CHARACTERS_PER_INSERT = 4_000_000;

/**
 * Loads the rows of a backup into a database that was migrated to the same schema, in the place of what the migrations
 * put there. One transaction, as the owner of the tables: foreign keys are taken away and made (and so checked) again.
 */
export async function importRows(client: ClientBase, backup: string): Promise<void> {
  await client.query('begin');
  for (const statement of EXACT_FORMATS) await client.query(statement);
  const tables = await listTables(client);
  const foreignKeys = await dropForeignKeys(client);
  for (const table of tables) await client.query(`alter table ${quote(table)} disable trigger user`);
  await client.query(`truncate ${tables.map(quote).join(', ')}`);

  for (const file of readdirSync(join(backup, ROWS))) await loadFile(client, join(backup, ROWS, file));
  await setSequences(client, backup);

  for (const { table, name, definition } of foreignKeys) {
    await client.query(`alter table ${table} add constraint ${escapeIdentifier(name)} ${definition}`);
  }
  for (const table of tables) await client.query(`alter table ${quote(table)} enable trigger user`);
  await client.query('commit');
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

async function dropForeignKeys(client: ClientBase): Promise<readonly ForeignKey[]> {
  // A partition's copy of its parent's key follows the parent.
  const { rows } = await client.query<ForeignKey>(
    `select k.conrelid::regclass::text as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
       from pg_constraint k join pg_namespace n on n.oid = k.connamespace
      where k.contype = 'f' and k.conparentid = 0 and n.nspname !~ '^(pg_|information_schema$)'`,
  );
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${escapeIdentifier(name)}`);
  return rows;
}

async function loadFile(client: ClientBase, path: string): Promise<void> {
  let insert: ((lines: readonly string[]) => Promise<void>) | undefined;
  let batch: string[] = [];
  let size = 0;
  for await (const line of linesOf(path)) {
    if (insert === undefined) {
      insert = await inserter(client, JSON.parse(line) as RowsHeader);
      continue;
    }
    batch.push(line);
    size += line.length;
    if (size < CHARACTERS_PER_INSERT) continue;
    await insert(batch);
    batch = [];
    size = 0;
  }
  if (batch.length > 0) await insert?.(batch);
}

/** Lines end at a line feed only: people's texts may hold the other separators that Unicode knows. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

async function inserter(client: ClientBase, header: RowsHeader): Promise<(lines: readonly string[]) => Promise<void>> {
  const columns = await matchColumns(client, header);
  const names = columns.map(({ name }) => escapeIdentifier(name)).join(', ');
  const values = columns.map(({ type }, index) => `(line->>${index})::${type}`).join(', ');
  const statement = `insert into ${quote(header)} (${names}) overriding system value
    select ${values} from jsonb_array_elements($1::jsonb) as lines(line)`;
  return async (lines) => {
    await client.query(statement, [`[${lines.join(',')}]`]);
  };
}

async function matchColumns(client: ClientBase, header: RowsHeader): Promise<readonly Column[]> {
  const tables = await listTables(client);
  const isThere = tables.some(({ schema, name }) => schema === header.schema && name === header.name);
  const present = isThere ? await listColumns(client, header) : [];
  return header.columns.map((name) => {
    const column = present.find((candidate) => candidate.name === name);
    if (column !== undefined) return column;
    throw new OperatorError(
      `The backup has ${header.schema}.${header.name}.${name}, which this database does not have.`,
      'Restore with the release that made the backup.',
    );
  });
}

async function setSequences(client: ClientBase, backup: string): Promise<void> {
  const positions = JSON.parse(readFileSync(join(backup, SEQUENCES), 'utf8')) as readonly SequencePosition[];
  for (const { schema, name, lastValue } of positions) {
    if (lastValue !== null)
      await client.query('select setval($1::regclass, $2::bigint)', [quote({ schema, name }), lastValue]);
  }
}
