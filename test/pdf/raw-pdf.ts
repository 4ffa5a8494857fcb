import { deflateSync } from 'node:zlib';

export interface RawStream {
  /** Entries of the dictionary, without `/Length`. */
  readonly dict: string;
  readonly bytes: Buffer;
}

export type RawObjects = Readonly<Record<number, string | RawStream>>;

/** A PDF written object by object (object 1 is the catalog), for everything that no honest library writes. */
export function rawPdf(objects: RawObjects, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  const add = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [id, object] of Object.entries(objects)) {
    offsets.set(Number(id), length);
    add(Buffer.from(`${id} 0 obj\n`));
    if (typeof object === 'string') add(Buffer.from(object, 'latin1'));
    else add(streamBytes(object));
    add(Buffer.from('\nendobj\n'));
  }
  const size = Math.max(...offsets.keys()) + 1;
  const start = length;
  const rows = Array.from({ length: size }, (_, id) => {
    const offset = offsets.get(id);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  add(Buffer.from(`xref\n0 ${size}\n${rows.join('')}`));
  add(Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** Catalog, page tree and pages; further objects are numbered from 100. */
export function rawPages(
  pages: readonly { readonly entries?: string; readonly content?: string }[],
  more: { readonly catalog?: string; readonly objects?: RawObjects; readonly trailer?: string } = {},
): Buffer {
  const pageId = (at: number) => 10 + 2 * at;
  const objects: Record<number, string | RawStream> = {
    1: `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`,
    2: `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${pageId(at)} 0 R`).join(' ')}] >>`,
    3: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  };
  pages.forEach(({ entries, content }, at) => {
    const id = pageId(at);
    objects[id] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${id + 1} 0 R ${entries ?? ''} >>`;
    objects[id + 1] = flate(Buffer.from(content ?? `BT /F1 20 Tf 72 700 Td (Page ${at + 1}) Tj ET`));
  });
  return rawPdf({ ...objects, ...more.objects }, more.trailer);
}

export function flate(bytes: Buffer, dict = ''): RawStream {
  return { dict: `/Filter /FlateDecode ${dict}`, bytes: deflateSync(bytes) };
}

/** A one-page PDF whose page tree lies in an object stream that unfolds to `unfolded` bytes. */
export function unfoldingPdf(unfolded: number): Buffer {
  const tree = '2 0 << /Type /Pages /Count 1 /Kids [4 0 R] >> ';
  const padded = Buffer.concat([Buffer.from(tree), Buffer.alloc(unfolded, 0x20)]);
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: Record<number, number> = {};
  const add = (id: number, body: Buffer) => {
    offsets[id] = Buffer.concat(parts).length;
    parts.push(Buffer.from(`${id} 0 obj\n`), body, Buffer.from('\nendobj\n'));
  };
  add(1, Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'));
  add(3, streamBytes(flate(padded, '/Type /ObjStm /N 1 /First 4')));
  add(4, Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>'));
  const start = Buffer.concat(parts).length;
  const row = (type: number, a: number, b: number) => [type, (a >> 16) & 255, (a >> 8) & 255, a & 255, b];
  const plain = (id: number) => row(1, offsets[id] ?? 0, 0);
  const rows = [row(0, 0, 0), plain(1), row(2, 3, 0), plain(3), plain(4), row(1, start, 0)];
  const xref = { dict: '/Type /XRef /Size 6 /W [1 3 1] /Root 1 0 R', bytes: Buffer.from(rows.flat()) };
  parts.push(Buffer.from('5 0 obj\n'), streamBytes(xref), Buffer.from(`\nendobj\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function streamBytes({ dict, bytes }: RawStream): Buffer {
  const head = `<< /Length ${bytes.length} ${dict} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes, Buffer.from('\nendstream')]);
}
