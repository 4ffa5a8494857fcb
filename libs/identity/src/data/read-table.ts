import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { AppError } from '@app/platform';
import { isTameWorkbook, looksLikeWorkbook } from './tame-workbook.js';

/** What a spreadsheet holds, as text, row by row; formulas are the text they show, nothing is computed. */
export type Table = readonly (readonly string[])[];

const unreadable = (why: string): AppError => new AppError('identity/import-unreadable', { facts: { why } });

/**
 * Reads the first sheet of an .xlsx, or a CSV (UTF-8 or UTF-16 with a mark; comma, semicolon or tab).
 * What it is is decided by its content. All text in NFC.
 * @throws identity/import-unreadable with `why`: empty, not-a-list, not-a-workbook, not-utf8, broken-csv
 */
export async function readTable(bytes: Buffer): Promise<Table> {
  if (bytes.length === 0) throw unreadable('empty');
  if (isOtherKind(bytes)) throw unreadable('not-a-list');
  const table = looksLikeWorkbook(bytes) ? await readWorkbook(bytes) : readCsv(decode(bytes));
  return table.map((row) => row.map((cell) => cell.normalize('NFC').trim()));
}

/** How files begin that are chosen by mistake: PDF, the Word and Excel of before 2007, PNG, JPEG. */
const otherKinds = ['255044462d', 'd0cf11e0a1b11ae1', '89504e47', 'ffd8ff'] as const;
const isOtherKind = (bytes: Buffer): boolean =>
  otherKinds.some((start) => bytes.subarray(0, start.length / 2).toString('hex') === start);

async function readWorkbook(bytes: Buffer): Promise<Table> {
  if (!isTameWorkbook(bytes)) throw unreadable('not-a-workbook');
  try {
    // Numbers stay as written: a telephone number is no quantity.
    const rows = await readSheet<string>(bytes, { parseNumber: (digits) => digits });
    return rows.map((row) => row.map(cellText));
  } catch {
    throw unreadable('not-a-workbook');
  }
}

/** The reader's types call a date `typeof Date`; what it gives is a Date. */
function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'boolean' ? String(cell) : '';
}

function decode(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    // The byte order mark is dropped by the decoder. Older Vietnamese encodings are refused rather than guessed.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new TypeError('NUL');
    return text;
  } catch {
    throw unreadable('not-utf8');
  }
}

/** The sign that divides the heading row; Vietnamese Excel writes semicolons. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string): number => heading.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

function readCsv(text: string): Table {
  try {
    // Blank lines are kept, so that row numbers are those of the spreadsheet.
    return parse(text, {
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      maxRecordSize: 100_000,
    });
  } catch {
    throw unreadable('broken-csv');
  }
}
