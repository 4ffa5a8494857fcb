import { clockAlone, minutesUntilNext } from './agenda-clock.js';
import { Levels, markOf } from './agenda-marks.js';
import { type ItemWords, bothWords, minutesOf, noWords, wordsOf } from './agenda-words.js';
import { type ParsedItem, readPhrases } from './agenda-lines.js';
import { foldVietnamese } from './fold-vietnamese.js';

type Column = 'number' | 'title' | 'unit' | 'presenter' | 'minutes' | 'vote' | 'other';

const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:s?tt|so tt|so|#|muc)\.?$/],
  ['minutes', /thoi gian|thoi luong|so phut|^phut$/],
  ['vote', /bieu quyet/],
  ['presenter', /nguoi|trinh bay|bao cao vien/],
  ['unit', /don vi|co quan/],
  ['title', /noi dung|van de|ten/],
];
const YES = /^(?:x|co|v|✓|✔)$/;
const NUMBERING = /^(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,3}){0,2}|[a-hA-H])[.)]?$/;

/** Rows of a table as Word and Excel put it on the clipboard: tabs between cells, quotes around cells with line breaks. */
export function tableRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const pattern = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g;
  let row: string[] = [];
  for (const [whole, cell = '', end] of text.matchAll(pattern)) {
    if (whole === '' && row.length === 0) continue;
    const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
    row.push((isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell).replace(/\s+/g, ' ').trim());
    if (end === '\t') continue;
    rows.push(row);
    row = [];
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/** Columns by their heads; null when the row is no head. */
function headOf(cells: readonly string[]): readonly Column[] | null {
  const columns = cells.map(
    (cell) => HEADERS.find(([, pattern]) => pattern.test(foldVietnamese(cell)))?.[0] ?? 'other',
  );
  const isHead = columns.includes('title') && columns.filter((column) => column !== 'other').length >= 2;
  return isHead ? columns : null;
}

/** Without a head: the longest cells are the titles, numbers in front are numbers, the rest says what it is itself. */
function guessColumns(rows: readonly (readonly string[])[]): readonly Column[] {
  const width = Math.max(...rows.map((cells) => cells.length));
  const lengths = Array.from({ length: width }, (_, at) =>
    rows.reduce((sum, cells) => sum + (cells[at] ?? '').length, 0),
  );
  // A column of times or agencies may be longer than the titles beside it.
  const says = (at: number): boolean =>
    rows.filter((cells) => wordsOf(cells[at] ?? '') !== null).length * 2 >= rows.length;
  const silent = lengths.map((length, at) => (says(at) ? 0 : length));
  const title = silent.indexOf(Math.max(...silent));
  const isNumber = title > 0 && rows.every((cells) => cells[0] === '' || NUMBERING.test(cells[0] ?? ''));
  return lengths.map((_, at) => (at === title ? 'title' : at === 0 && isNumber ? 'number' : 'other'));
}

function cellWords(column: Column, cell: string): ItemWords {
  switch (column) {
    case 'minutes':
      if (/^\d{1,3}$/.test(cell)) return { ...noWords, minutes: Number(cell) };
      return { ...noWords, minutes: minutesOf(cell), ...clockAlone(cell) };
    case 'unit':
      return { ...noWords, unit: wordsOf(cell)?.unit ?? cell };
    case 'presenter':
      return wordsOf(cell) ?? { ...noWords, presenter: cell };
    case 'vote':
      return { ...noWords, hasVote: YES.test(foldVietnamese(cell)) || foldVietnamese(cell).includes('bieu quyet') };
    case 'other':
      return wordsOf(cell) ?? noWords;
    case 'number':
    case 'title':
      return noWords;
  }
}

/** A pasted table, with or without a head row. Rows whose title is empty are left out. */
export function parseTable(text: string): readonly ParsedItem[] {
  const rows = tableRows(text);
  const head = rows.findIndex((cells) => headOf(cells) !== null);
  const body = rows.slice(head + 1);
  const columns = (head < 0 ? null : headOf(rows[head]!)) ?? guessColumns(body);
  const numberAt = columns.indexOf('number');
  const levels = new Levels();
  const items: ParsedItem[] = [];
  for (const cells of body) {
    const said = columns.map((column, at) => (cells[at] ? cellWords(column, cells[at]) : noWords));
    const { title, ...within } = readPhrases(cells[columns.indexOf('title')] ?? '');
    if (title === '') continue;
    const mark = numberAt < 0 ? null : markOf(`${cells[numberAt] ?? ''}. `);
    // A row without a number stands beside the one before.
    const level = mark === null ? (items.at(-1)?.level ?? 1) : levels.of(mark.kind);
    items.push({ level, title, ...[...said, within].reduce(bothWords, noWords) });
  }
  return minutesUntilNext(items);
}
