import { closeSync, openSync, writeSync } from 'node:fs';

/**
 * Writes a PDF object by object straight to disk, as scanners do: a classic cross-reference table at the end, nothing
 * held in memory. `add` gives the number of the object; numbers may be taken ahead with `reserve`.
 */
export class PdfFile {
  #file;
  #at = 0;
  #offsets = [0];

  constructor(path) {
    this.#file = openSync(path, 'w');
    this.#write('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n');
  }

  reserve() {
    return this.#offsets.push(0) - 1;
  }

  add(body, { number = this.reserve(), stream = null } = {}) {
    this.#offsets[number] = this.#at;
    if (stream === null) this.#write(`${number} 0 obj\n<< ${body} >>\nendobj\n`);
    else {
      this.#write(`${number} 0 obj\n<< ${body} /Length ${stream.length} >>\nstream\n`);
      this.#write(stream);
      this.#write('\nendstream\nendobj\n');
    }
    return number;
  }

  /** @param shift bytes by which the table is said to begin too late: such files are common, readers must repair them */
  end(root, { shift = 0 } = {}) {
    const begins = this.#at;
    const entry = (offset, index) => `${String(offset).padStart(10, '0')} ${index ? '00000 n' : '65535 f'} \n`;
    this.#write(`xref\n0 ${this.#offsets.length}\n${this.#offsets.map(entry).join('')}`);
    this.#write(
      `trailer\n<< /Size ${this.#offsets.length} /Root ${root} 0 R >>\nstartxref\n${begins + shift}\n%%EOF\n`,
    );
    closeSync(this.#file);
  }

  #write(piece) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
    writeSync(this.#file, bytes);
    this.#at += bytes.length;
  }
}

/** A file whose pages hang flat from one node; `page(file, index)` gives what stands in a page's dictionary. */
export function flatTree(path, count, page, end) {
  const file = new PdfFile(path);
  const tree = file.reserve();
  const kids = Array.from({ length: count }, (_, index) => {
    const number = file.reserve();
    const body = page(file, index);
    return file.add(`/Type /Page /Parent ${tree} 0 R ${body}`, { number });
  });
  file.add(`/Type /Pages /Count ${count} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]`, { number: tree });
  file.end(file.add(`/Type /Catalog /Pages ${tree} 0 R`), end);
}
