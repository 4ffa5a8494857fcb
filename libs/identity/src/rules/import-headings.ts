import { type ImportColumn, importColumns, type ImportProblem } from '@app/contracts';
import { folded } from './folded.js';

/** How offices head these columns; folded. */
const headings: Readonly<Record<ImportColumn, readonly string[]>> = {
  fullName: ['ho va ten', 'ho ten', 'ho va ten dem', 'full name', 'name'],
  honorific: ['danh xung', 'xung ho', 'cach xung ho', 'honorific'],
  title: ['chuc vu', 'chuc danh', 'chuc vu cong tac', 'position', 'title'],
  unit: ['don vi', 'co quan', 'co quan don vi', 'don vi cong tac', 'noi cong tac', 'phong ban', 'unit'],
  email: ['thu dien tu', 'email', 'e mail', 'hop thu dien tu', 'dia chi thu dien tu', 'dia chi email'],
  phone: ['dien thoai', 'so dien thoai', 'dien thoai di dong', 'di dong', 'sdt', 'phone', 'telephone'],
  username: ['ten dang nhap', 'tai khoan', 'username', 'user name'],
  protocolRank: ['thu tu', 'thu tu le tan', 'thu bac', 'protocol rank', 'rank'],
};
/** Running numbers that every list has and nobody needs. */
const IGNORED = new Set(['stt', 'so tt', 'tt', 'no', '']);
/** A title and a line or two may stand above the headings. */
const SEARCHED_ROWS = 10;

const columnOf = (heading: string): ImportColumn | null =>
  importColumns.find((column) => headings[column].includes(folded(heading))) ?? null;

export interface Headings {
  /** Index of the heading row; -1 when there is none. */
  readonly rowIndex: number;
  /** Where each column stands, from 0. */
  readonly columns: ReadonlyMap<ImportColumn, number>;
  readonly problems: readonly ImportProblem[];
}

/** Finds the row of headings (the first that names people) and which column is what. */
export function readHeadings(table: readonly (readonly string[])[]): Headings {
  const rowIndex = table.slice(0, SEARCHED_ROWS).findIndex((row) => row.some((cell) => columnOf(cell) === 'fullName'));
  const missing = { level: 'error', row: 1, column: 'fullName', reason: 'column-missing', value: '' } as const;
  if (rowIndex < 0) return { rowIndex, columns: new Map(), problems: [missing] };
  const columns = new Map<ImportColumn, number>();
  const problems: ImportProblem[] = [];
  for (const [index, heading] of table[rowIndex]!.entries()) {
    const column = columnOf(heading);
    const value = heading.slice(0, 100);
    if (column === null) {
      const ignored = IGNORED.has(folded(heading));
      if (!ignored) problems.push({ level: 'warning', row: rowIndex + 1, column, reason: 'column-unknown', value });
    } else if (columns.has(column)) {
      problems.push({ level: 'error', row: rowIndex + 1, column, reason: 'column-twice', value });
    } else columns.set(column, index);
  }
  return { rowIndex, columns, problems };
}
