import { copyFile, open } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { findObjects } from './find-objects.js';

type File = Awaited<ReturnType<typeof open>>;

/** Enough for the dictionary of an object, and for the table at the head of an object stream. */
const HEAD_BYTES = 16 * 1024;
const MAX_OBJECT_ID = 8_388_607;

type Place =
  | { readonly kind: 'plain'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/**
 * Copies a PDF whose cross-reference table is lost or wrong and adds a new one at its end, made from the objects that
 * are found in the bytes. False when it cannot be done (no catalog, or encrypted); then `out` may or may not exist.
 */
export async function rebuildXref(path: string, out: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { places, root } = await survey(file);
    if (root === undefined) return false;
    await copyFile(path, out);
    await append(out, size, places, root);
    return true;
  } finally {
    await file.close();
  }
}

/** Where every object was written last, and which one is the catalog. */
async function survey(file: File): Promise<{ places: Map<number, Place>; root: number | undefined }> {
  const places = new Map<number, Place>();
  let root: number | undefined;
  for await (const found of findObjects(file)) {
    if (found.kind === 'trailer') {
      const { text } = await readHead(file, found.offset);
      if (/\/Encrypt\b/.test(text)) return { places, root: undefined };
      root = rootOf(text) ?? root;
      continue;
    }
    const { text, bytes } = await readHead(file, found.offset);
    const dictionary = text.slice(0, Math.max(text.search(/endobj|stream/), 0));
    if (/\/Type\s*\/XRef\b/.test(dictionary)) {
      if (/\/Encrypt\b/.test(dictionary)) return { places, root: undefined };
      root = rootOf(dictionary) ?? root;
      continue;
    }
    if (found.id > MAX_OBJECT_ID) continue;
    places.set(found.id, { kind: 'plain', offset: found.offset });
    if (/\/Type\s*\/Catalog\b/.test(dictionary)) root ??= found.id;
    if (!/\/Type\s*\/ObjStm\b/.test(dictionary)) continue;
    packedIds(dictionary, text, bytes).forEach((id, index) =>
      places.set(id, { kind: 'packed', stream: found.id, index }),
    );
  }
  return { places, root };
}

function rootOf(text: string): number | undefined {
  const found = /\/Root\s+(\d+)\s+\d+\s+R/.exec(text);
  return found === null ? undefined : Number(found[1]);
}

/** The numbers at the head of an object stream: pairs of an object's id and its place. */
function packedIds(dictionary: string, text: string, bytes: Buffer): readonly number[] {
  const count = Number(/\/N\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const start = /stream\r?\n/.exec(text);
  if (start === null) return [];
  const packed = bytes.subarray(start.index + start[0].length);
  const head = /\/FlateDecode\b/.test(dictionary) ? inflateHead(packed) : packed;
  const numbers = head.toString('latin1').match(/\d+/g) ?? [];
  return Array.from({ length: count }, (_, at) => Number(numbers[2 * at])).filter((id) => id <= MAX_OBJECT_ID);
}

/** What can be unpacked of a stream that is cut off. */
function inflateHead(packed: Buffer): Buffer {
  try {
    // Z_SYNC_FLUSH: the end of the input is not the end of the data.
    return inflateSync(packed, { finishFlush: 2, maxOutputLength: HEAD_BYTES * 64 });
  } catch {
    return Buffer.alloc(0);
  }
}

async function readHead(file: File, offset: number): Promise<{ text: string; bytes: Buffer }> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, offset);
  const bytes = buffer.subarray(0, bytesRead);
  return { text: bytes.toString('latin1'), bytes };
}

/** A cross-reference stream, because a table cannot point into object streams. */
async function append(out: string, size: number, places: ReadonlyMap<number, Place>, root: number): Promise<void> {
  const own = Math.max(...places.keys()) + 1;
  const rows = Buffer.alloc((own + 1) * 10);
  places.forEach((place, id) => {
    const at = id * 10;
    rows.writeUInt8(place.kind === 'plain' ? 1 : 2, at);
    rows.writeUIntBE(place.kind === 'plain' ? place.offset : place.stream, at + 1, 6);
    rows.writeUIntBE(place.kind === 'plain' ? 0 : place.index, at + 7, 3);
  });
  const start = size + 1;
  rows.writeUInt8(1, own * 10);
  rows.writeUIntBE(start, own * 10 + 1, 6);
  const dict = `<< /Type /XRef /Size ${own + 1} /W [1 6 3] /Root ${root} 0 R /Length ${rows.length} >>`;
  const file = await open(out, 'a');
  try {
    await file.appendFile(`\n${own} 0 obj\n${dict}\nstream\n`);
    await file.appendFile(rows);
    await file.appendFile(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
  } finally {
    await file.close();
  }
}
