import {
  DIRECTORY_LIMITS,
  IMPORT_LIMITS,
  type ImportColumn,
  type ImportProblem,
  type ImportReason,
  type ImportRow,
} from '@app/contracts';
import {
  type Cell,
  emailCell,
  honorificCell,
  nameCell,
  phoneCell,
  rankCell,
  textCell,
  UNRANKED,
  usernameCell,
} from './import-cells.js';
import { type Headings } from './import-headings.js';
import { type FindUnit } from './import-units.js';

export interface ReadRows {
  readonly rows: readonly ImportRow[];
  readonly problems: readonly ImportProblem[];
}
export interface RowRules {
  readonly findUnit: FindUnit;
  /** An administrator of one subtree puts nobody outside every unit. */
  readonly unit: 'required' | 'optional';
}

/** Reads every row below the headings. Rows with an error stand in the result too: the preview shows the whole file. */
export function readRows(
  table: readonly (readonly string[])[],
  { rowIndex, columns }: Headings,
  rules: RowRules,
): ReadRows {
  const below = table.slice(rowIndex + 1).map((cells, index) => ({ cells, row: rowIndex + 2 + index }));
  const filled = below.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const fileProblem = (reason: ImportReason): ReadRows => ({
    rows: [],
    problems: [{ level: 'error', row: rowIndex + 1, column: null, reason, value: String(filled.length) }],
  });
  if (filled.length === 0) return fileProblem('no-rows');
  if (filled.length > IMPORT_LIMITS.rows) return fileProblem('too-many-rows');
  const read = filled.map(({ cells, row }) =>
    readRow({ row, cell: (column) => cells[columns.get(column) ?? -1] ?? '' }, rules),
  );
  const rows = read.map(({ row }) => row);
  return { rows, problems: [...read.flatMap(({ problems }) => problems), ...twiceInFile(rows)] };
}

interface RawRow {
  readonly row: number;
  readonly cell: (column: ImportColumn) => string;
}

function readRow({ row, cell }: RawRow, rules: RowRules): { row: ImportRow; problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const refuse = (column: ImportColumn, reason: ImportReason): void => {
    problems.push({ level: 'error', row, column, reason, value: cell(column).slice(0, 100) });
  };
  const take = <T>(column: ImportColumn, read: Cell<T>, otherwise: T): T => {
    if ('value' in read) return read.value;
    refuse(column, read.reason);
    return otherwise;
  };
  const title = take('title', textCell(cell('title'), DIRECTORY_LIMITS.titleMax), '');
  const unit = cell('unit');
  const found = unit === '' ? null : rules.findUnit(unit);
  if (found !== null && 'reason' in found) refuse('unit', found.reason);
  if (unit === '' && (title !== '' || rules.unit === 'required')) refuse('unit', 'unit-missing');
  if (unit !== '' && cell('title') === '') refuse('title', 'title-missing');
  return {
    row: {
      row,
      fullName: take('fullName', nameCell(cell('fullName')), cell('fullName').slice(0, 100)),
      honorific: take('honorific', honorificCell(cell('honorific')), 'dong-chi'),
      title,
      unit: unit.slice(0, 200),
      unitId: found !== null && 'unitId' in found ? found.unitId : null,
      email: take('email', emailCell(cell('email')), null),
      phone: take('phone', phoneCell(cell('phone')), null),
      username: take('username', usernameCell(cell('username')), null),
      protocolRank: take('protocolRank', rankCell(cell('protocolRank')), UNRANKED),
    },
    problems,
  };
}

/** The same person: name, unit and title alike. Two people of one name are usual, in one office of one unit they are not. */
export const personKey = (row: Pick<ImportRow, 'fullName' | 'unitId' | 'title'>): string =>
  `${row.fullName.toLowerCase()}|${row.unitId ?? ''}|${row.title.toLowerCase()}`;

function twiceInFile(rows: readonly ImportRow[]): readonly ImportProblem[] {
  const checks = [
    { column: 'username', reason: 'username-twice-in-file', level: 'error', key: (row: ImportRow) => row.username },
    { column: 'email', reason: 'email-twice-in-file', level: 'warning', key: (row: ImportRow) => row.email },
    { column: 'fullName', reason: 'person-twice-in-file', level: 'error', key: personKey },
  ] as const;
  return checks.flatMap(({ column, reason, level, key }) => {
    const seen = new Set<string>();
    return rows.flatMap((row): ImportProblem[] => {
      const value = key(row);
      if (value === null) return [];
      if (!seen.has(value)) {
        seen.add(value);
        return [];
      }
      return [{ level, row: row.row, column, reason, value: (row[column] ?? '').slice(0, 100) }];
    });
  });
}
