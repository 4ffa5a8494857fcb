import { inflateRawSync } from 'node:zlib';

/** All sheets and strings of an import fit in this many bytes many times over. */
const INFLATED_MAX = 64 * 1024 * 1024;
const ENTRIES_MAX = 200;
const ROW_MAX = 20_000;
/** Three letters begin after column ZZ, the 702nd. */
const COLUMN_LETTERS_MAX = 2;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;

interface Entry {
  readonly name: string;
  readonly bytes: Buffer;
}

/** An .xlsx is a ZIP of XML. */
export const looksLikeWorkbook = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;

/**
 * Is this workbook harmless to read? A few kilobytes may unfold to gigabytes, and one cell in the last row and column
 * makes a reader fill billions of cells between. What the file says of its own sizes is not believed.
 */
export function isTameWorkbook(bytes: Buffer): boolean {
  try {
    let total = 0;
    for (const entry of entriesOf(bytes)) {
      total += entry.bytes.length;
      if (total > INFLATED_MAX) return false;
      if (/worksheets\/[^/]+\.xml$/.test(entry.name) && hasFarCell(entry.bytes)) return false;
    }
    return total > 0;
  } catch {
    return false;
  }
}

function hasFarCell(sheet: Buffer): boolean {
  for (const [, letters = '', digits = ''] of sheet.toString('latin1').matchAll(/\br="([A-Z]*)(\d+)"/g)) {
    if (letters.length > COLUMN_LETTERS_MAX || digits.length > 6 || Number(digits) > ROW_MAX) return true;
  }
  return false;
}

/** @throws RangeError for a broken directory, an encrypted or an over-long entry */
function entriesOf(zip: Buffer): readonly Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new RangeError('no directory');
  const count = zip.readUInt16LE(end + 10);
  if (count > ENTRIES_MAX) throw new RangeError('too many entries');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError('broken directory');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength!);
    entries.push({ name, bytes: contentOf(zip, at) });
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return entries;
}

function contentOf(zip: Buffer, entry: number): Buffer {
  const method = zip.readUInt16LE(entry + 10);
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(from, from + size);
  return method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: INFLATED_MAX });
}
