import { closeSync, openSync, writeSync } from 'node:fs';
import { type PdfDict, type PdfObject } from './pdf-json.js';
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
    this.#write(key, JSON.stringify(object));
  }

  /** @param bytes what the stream holds from now on, encoded as its dictionary says */
  setStream(key: string, dict: PdfDict, bytes: Buffer): void {
    this.#write(key, `{"stream":{"dict":${JSON.stringify(dict)},"data":"${bytes.toString('base64')}"}}`);
  }

  #write(key: string, object: string): void {
    writeSync(this.#fd, `${this.#count === 0 ? '' : ','}\n${JSON.stringify(key)}:${object}`);
    this.#count += 1;
  }

  /** Closes the file; false when nothing was set. */
  end(): boolean {
    writeSync(this.#fd, '}]}\n');
    closeSync(this.#fd);
    return this.#count > 0;
  }
}
