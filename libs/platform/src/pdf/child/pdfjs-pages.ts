import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PdfJob } from '../pdf-job.js';
import { PdfRefusal } from '../pdf-outcome.js';
import { type PageText } from '../pdf-tools.js';
import { cleanText } from './clean-text.js';
import { type DrawnPage, type PageEngine, type TextOrder, type ThumbnailOrder } from './page-engine.js';
import { openPdfjs, type PdfjsDocument, type PdfjsPage } from './pdfjs-document.js';
import { placeWords, type WordBox } from './place-words.js';
import { thumbnailName, thumbnailSize } from './thumbnail-size.js';

/** pdf.js keeps every byte it has read; a document opened anew forgets them. */
const PAGES_PER_OPENING = 50;
const JPEG_QUALITY = 78;
/** Measured: decoding and scaling a picture takes this much at its peak. A larger one is left out of the thumbnail. */
const BYTES_PER_PIXEL = 10;
const SHARE_FOR_A_PICTURE = 0.6;

/** pdf.js and its canvas, both from npm. */
export class PdfjsPages implements PageEngine {
  readonly #maxImagePixels: number;

  constructor(job: PdfJob) {
    this.#maxImagePixels = Math.floor((job.limits.memoryBytes * SHARE_FOR_A_PICTURE) / BYTES_PER_PIXEL);
  }

  async thumbnails(order: ThumbnailOrder, onPage: (done: number) => void): Promise<readonly DrawnPage[]> {
    const done: DrawnPage[] = [];
    await this.#eachPage(order.file, order.pages.length, async (document, number) => {
      const size = order.pages[number - 1];
      if (size === undefined) return;
      const { width, height } = thumbnailSize(size, order.widthPx);
      const file = join(order.outDir, thumbnailName(number));
      await writeFile(file, await document.draw(number, width, height, JPEG_QUALITY));
      done.push({ page: number, file });
      onPage(done.length);
    });
    return done;
  }

  async texts(order: TextOrder, onPage: (page: PageText) => void): Promise<void> {
    await this.#eachPage(order.file, order.pageCount, async (document, number) => {
      const page = await document.page(number);
      onPage(await readText(page, number, order.words));
      page.cleanup();
    });
  }

  async #eachPage(
    file: string,
    pageCount: number,
    visit: (document: PdfjsDocument, page: number) => Promise<void>,
  ): Promise<void> {
    for (let first = 1; first <= pageCount; first += PAGES_PER_OPENING) {
      const document = await openPdfjs(file, this.#maxImagePixels);
      try {
        const last = Math.min(first + PAGES_PER_OPENING - 1, pageCount);
        for (let page = first; page <= last; page += 1) await visitPage(document, page, visit);
      } finally {
        await document.close();
      }
    }
  }
}

async function visitPage(
  document: PdfjsDocument,
  page: number,
  visit: (document: PdfjsDocument, page: number) => Promise<void>,
): Promise<void> {
  try {
    await visit(document, page);
  } catch (error) {
    if (error instanceof PdfRefusal) throw error;
    throw new PdfRefusal('pdf/broken', `Page ${page} cannot be read: ${String(error)}`);
  }
}

async function readText(page: PdfjsPage, number: number, words: TextOrder['words']): Promise<PageText> {
  const { items } = await page.getTextContent();
  let run = '';
  const boxes: WordBox[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    run += item.str + (item.hasEOL ? '\n' : '');
    if (words === 'boxes') boxes.push(...wordBoxes(page, item));
  }
  const text = cleanText(run);
  return { page: number, text, words: placeWords(text, boxes) };
}

type TextItem = Extract<Awaited<ReturnType<PdfjsPage['getTextContent']>>['items'][number], { str: string }>;

/** pdf.js knows where runs of text stand; a word gets its share of the run by its characters, which is near enough to mark it. */
function wordBoxes(page: PdfjsPage, item: TextItem): readonly WordBox[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform as readonly number[];
  const along = item.width / (Math.hypot(a, b) || 1);
  const corner = (share: number, up: number): readonly [number, number] => [
    e + a * along * share + c * up,
    f + b * along * share + d * up,
  ];
  return [...item.str.matchAll(/\S+/g)].flatMap((found) => {
    const word = cleanText(found[0]);
    if (word === '') return [];
    const from = found.index / item.str.length;
    const to = (found.index + found[0].length) / item.str.length;
    // Descenders reach about a fifth of the height below the base line.
    const corners = [corner(from, -0.2), corner(to, 0.8)].map(([x, y]) => shown(page, x, y));
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    return [{ text: word, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const }];
  });
}

function shown(page: PdfjsPage, x: number, y: number): readonly [number, number] {
  const [left = 0, top = 0] = page.getViewport({ scale: 1 }).convertToViewportPoint(x, y) as number[];
  return [left, top];
}
