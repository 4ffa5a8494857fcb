import { Readable } from 'node:stream';
import { type ClientBase, escapeIdentifier } from 'pg';
import { type BackupWriter } from './backup-writer.js';
import { type CountedTable } from './manifest.js';
import { listColumns, listTables, quote, type Column, type Table } from './table-list.js';

/** Where rows and sequences lie in a backup. */
export const ROWS = 'database/rows';
export const SEQUENCES = 'database/sequences.json';

const ROWS_PER_FETCH = 500;

/** A file of rows: its first line names the columns, each other line is one row as texts in their order. */
export interface RowsHeader {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** Value formats that any server reads back as the same value. To be set before writing and before reading. */
export const EXACT_FORMATS = [
  `set local datestyle = 'ISO, YMD'`,
  `set local intervalstyle = 'iso_8601'`,
  `set local timezone = 'UTC'`,
  `set local bytea_output = 'hex'`,
  `set local extra_float_digits = 3`,
] as const;

/** Writes the rows of every table as this (repeatable-read) transaction sees them. @returns what was written */
export async function exportRows(client: ClientBase, writer: BackupWriter): Promise<readonly CountedTable[]> {
  for (const statement of EXACT_FORMATS) await client.query(statement);
  const counted: CountedTable[] = [];
  for (const table of await listTables(client)) {
    const columns = await listColumns(client, table);
    const count = { rows: 0 };
    await writer.add(
      `${ROWS}/${table.schema}.${table.name}.jsonl`,
      Readable.from(linesOf(client, table, columns, count)),
    );
    counted.push({ ...table, rows: count.rows });
  }
  await exportSequences(client, writer);
  return counted;
}

async function* linesOf(
  client: ClientBase,
  table: Table,
  columns: readonly Column[],
  count: { rows: number },
): AsyncGenerator<Buffer> {
  const header: RowsHeader = { ...table, columns: columns.map(({ name }) => name) };
  yield Buffer.from(`${JSON.stringify(header)}\n`);
  // Every value as text, exactly as the server writes it: nothing passes through a number of JavaScript.
  const texts = columns.map(({ name }) => `${escapeIdentifier(name)}::text`).join(', ');
  const select = `select array_to_json(array[${texts}]::text[])::text as line from only ${quote(table)}`;
  await client.query(`declare backup_rows no scroll cursor for ${select}`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${ROWS_PER_FETCH} from backup_rows`);
    if (rows.length === 0) break;
    count.rows += rows.length;
    yield Buffer.from(rows.map(({ line }) => `${line}\n`).join(''));
  }
  await client.query('close backup_rows');
}

/** Where a sequence stands; `null` when it was never used. */
export interface SequencePosition {
  readonly schema: string;
  readonly name: string;
  readonly lastValue: string | null;
}

async function exportSequences(client: ClientBase, writer: BackupWriter): Promise<void> {
  const { rows } = await client.query<SequencePosition>(
    `select schemaname as schema, sequencename as name, last_value::text as "lastValue" from pg_sequences
      where schemaname !~ '^(pg_|information_schema$)' order by 1, 2`,
  );
  await writer.add(SEQUENCES, Readable.from([Buffer.from(JSON.stringify(rows))]));
}
