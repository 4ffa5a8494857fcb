import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type PdfJob } from '../pdf-job.js';
import { PdfRefusal } from '../pdf-outcome.js';
import { type PageText, type PdfPageSize } from '../pdf-tools.js';
import { type ProgramEnd, runProgram } from './native-program.js';
import { type DrawnPage, type PageEngine, type TextOrder, type ThumbnailOrder } from './page-engine.js';
import { PopplerLayout } from './poppler-layout.js';
import { type PixelSize, thumbnailName, thumbnailSize } from './thumbnail-size.js';

/** Pages drawn by one run of pdftoppm: a run costs some milliseconds, and between runs progress is seen. */
const BATCH = 25;
const COPYING_NOT_ALLOWED = 3;

/** `pdftoppm` and `pdftotext` of the system. */
export class PopplerPages implements PageEngine {
  readonly #job: PdfJob;

  constructor(job: PdfJob) {
    this.#job = job;
  }

  async thumbnails(order: ThumbnailOrder, onPage: (done: number) => void): Promise<readonly DrawnPage[]> {
    const drawn = join(this.#job.workDir, 'drawn');
    await mkdir(drawn);
    const done: DrawnPage[] = [];
    for (const batch of batches(order)) {
      await this.#draw(order.file, batch, join(drawn, 'p'));
      done.push(...(await collect(drawn, order.outDir, batch)));
      onPage(done.length);
    }
    return done;
  }

  async texts(order: TextOrder, onPage: (page: PageText) => void): Promise<void> {
    const layout = new PopplerLayout(order.words, onPage);
    const args = ['-q', '-cropbox', '-bbox-layout', '-enc', 'UTF-8', order.file, '-'];
    refuseFailure('pdftotext', await runProgram(this.#job, 'pdftotext', args, (line) => layout.add(line)));
    layout.end(order.pageCount);
  }

  async #draw(file: string, batch: Batch, prefix: string): Promise<void> {
    const pages = ['-f', String(batch.first), '-l', String(batch.last)];
    const scale = ['-scale-to-x', String(batch.width), '-scale-to-y', String(batch.height)];
    const look = ['-jpeg', '-jpegopt', 'quality=78', '-cropbox', '-q'];
    refuseFailure('pdftoppm', await runProgram(this.#job, 'pdftoppm', [...pages, ...scale, ...look, file, prefix]));
  }
}

interface Batch {
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly height: number;
}

/** Neighbours of one size are drawn together. */
function batches(order: ThumbnailOrder): readonly Batch[] {
  const made: Batch[] = [];
  order.pages.forEach((size, at) => {
    const page = at + 1;
    const { width, height } = unturned(size, thumbnailSize(size, order.widthPx));
    const open = made.at(-1);
    const fits = open?.width === width && open.height === height && open.last - open.first + 1 < BATCH;
    if (open !== undefined && fits) made[made.length - 1] = { ...open, last: page };
    else made.push({ first: page, last: page, width, height });
  });
  return made;
}

/** pdftoppm scales first and turns then. */
function unturned(page: PdfPageSize, { width, height }: PixelSize): PixelSize {
  return page.rotation === 90 || page.rotation === 270 ? { width: height, height: width } : { width, height };
}

/** pdftoppm pads page numbers as it likes, so the numbers are read back from its names. */
async function collect(drawn: string, outDir: string, batch: Batch): Promise<readonly DrawnPage[]> {
  const found = new Map<number, string>();
  for (const name of await readdir(drawn)) found.set(Number(/-(\d+)\.jpg$/.exec(name)?.[1]), name);
  const thumbnails: DrawnPage[] = [];
  for (let page = batch.first; page <= batch.last; page += 1) {
    const name = found.get(page);
    if (name === undefined) throw new PdfRefusal('pdf/broken', `Page ${page} cannot be drawn`);
    const file = join(outDir, thumbnailName(page));
    await rename(join(drawn, name), file);
    thumbnails.push({ page, file });
  }
  return thumbnails;
}

function refuseFailure(program: string, { exitCode, messages }: ProgramEnd): void {
  if (exitCode === 0) return;
  const said = messages.join(' ');
  if (/password/i.test(said)) throw new PdfRefusal('pdf/encrypted', 'A password is needed to read it');
  if (exitCode === COPYING_NOT_ALLOWED) throw new PdfRefusal('pdf/encrypted', 'Its owner forbids reading its text');
  if (/bad_alloc|out of memory/i.test(said)) throw new PdfRefusal('pdf/bomb', `${program}: out of memory`);
  throw new PdfRefusal('pdf/broken', `${program} ended with ${exitCode}`);
}
