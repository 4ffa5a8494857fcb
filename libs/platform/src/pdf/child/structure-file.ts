import { closeSync, openSync, readSync } from 'node:fs';
import { PdfRefusal } from '../pdf-outcome.js';
import { jsonMembers } from './json-members.js';
import { isDict, isReference, type PdfDict, type PdfJson, type PdfObject, valueOf } from './pdf-json.js';

/** In qpdf's file: the document, its list of two, the second of which has one member per object. */
const OBJECT_DEPTH = 3;
/** Real papers have some hundred objects a page at most. */
const MAX_OBJECTS = 3_000_000;
const MAX_OBJECT_CHARS = 64 * 1024 * 1024;
const MAX_REFERENCE_CHAIN = 16;

interface Span {
  readonly start: number;
  readonly length: number;
}

/** The structure of a PDF as qpdf wrote it to a JSON file: read object by object, never as a whole. */
export class StructureFile {
  readonly #fd: number;
  readonly #spans: ReadonlyMap<string, Span>;

  private constructor(fd: number, spans: ReadonlyMap<string, Span>) {
    this.#fd = fd;
    this.#spans = spans;
  }

  /** Throws `pdf/bomb` for more objects than any paper has. */
  static open(path: string): StructureFile {
    const fd = openSync(path, 'r');
    const spans = new Map<string, Span>();
    for (const { key, start, length } of jsonMembers(fd, OBJECT_DEPTH)) {
      if (spans.size > MAX_OBJECTS) throw new PdfRefusal('pdf/bomb', `More than ${MAX_OBJECTS} objects`);
      spans.set(key, { start, length });
    }
    return new StructureFile(fd, spans);
  }

  close(): void {
    closeSync(this.#fd);
  }

  get pdfVersion(): string {
    const version = this.#read('pdfversion');
    return typeof version === 'string' ? version : '1.7';
  }

  get maxObjectId(): number {
    return Number(this.#read('maxobjectid') ?? 0);
  }

  get trailer(): PdfDict {
    const object = this.#read('trailer') as PdfObject | undefined;
    const trailer = object === undefined ? undefined : valueOf(object);
    return isDict(trailer) ? trailer : {};
  }

  /** The document's catalog, by its reference in the trailer. Throws `pdf/broken` when there is none. */
  get catalog(): { readonly key: string; readonly dict: PdfDict } {
    const root = this.trailer['/Root'];
    const dict = this.resolve(root);
    if (!isReference(root) || !isDict(dict)) throw new PdfRefusal('pdf/broken', 'No document catalog');
    return { key: `obj:${root}`, dict };
  }

  /** What a value stands for: references are followed, a stream is its dictionary, what is missing is null. */
  resolve(value: PdfJson | undefined): PdfJson {
    let found = value ?? null;
    for (let step = 0; isReference(found); step += 1) {
      const object = step < MAX_REFERENCE_CHAIN ? (this.#read(`obj:${found}`) as PdfObject | undefined) : undefined;
      found = object === undefined ? null : valueOf(object);
    }
    return found;
  }

  /** All objects with their keys (`obj:12 0 R`), also those that nothing refers to. */
  *objects(): Iterable<readonly [string, PdfObject]> {
    for (const key of this.#spans.keys()) {
      if (key.startsWith('obj:')) yield [key, this.#read(key) as PdfObject];
    }
  }

  #read(key: string): unknown {
    const span = this.#spans.get(key);
    if (span === undefined) return undefined;
    if (span.length > MAX_OBJECT_CHARS) throw new PdfRefusal('pdf/bomb', `An object of ${span.length} characters`);
    const bytes = Buffer.allocUnsafe(span.length);
    readSync(this.#fd, bytes, 0, span.length, span.start);
    return JSON.parse(bytes.toString()) as unknown;
  }
}
