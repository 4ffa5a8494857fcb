import { closeSync, openSync, writeSync } from 'node:fs';
import { type PdfObject } from './pdf-json.js';
import { type StructureFile } from './structure-file.js';

/** A file for qpdf's `--update-from-json`: only the objects that change, written as they come. */
export class StructureUpdate {
  readonly #fd: number;
  #count = 0;

  constructor(path: string, structure: StructureFile) {
    this.#fd = openSync(path, 'wx', 0o600);
    const head = { jsonversion: 2, pdfversion: structure.pdfVersion, maxobjectid: structure.maxObjectId };
    writeSync(this.#fd, `{"version":2,"qpdf":[${JSON.stringify(head)},{`);
  }

  /** @param key `obj:12 0 R` or `trailer`; a stream keeps its bytes */
  set(key: string, object: PdfObject): void {
    const comma = this.#count === 0 ? '' : ',';
    writeSync(this.#fd, `${comma}\n${JSON.stringify(key)}:${JSON.stringify(object)}`);
    this.#count += 1;
  }

  /** Closes the file; false when nothing was set. */
  end(): boolean {
    writeSync(this.#fd, '}]}\n');
    closeSync(this.#fd);
    return this.#count > 0;
  }
}
