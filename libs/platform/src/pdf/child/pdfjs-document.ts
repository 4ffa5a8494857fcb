import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Canvas } from '@napi-rs/canvas';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PdfRefusal } from '../pdf-outcome.js';

export type PdfjsPage = Awaited<ReturnType<pdfjs.PDFDocumentProxy['getPage']>>;

const CHUNK_BYTES = 256 * 1024;
const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folderOf = (name: string): string => `${join(PACKAGE, name)}/`;

/** A document read in pieces from its file; scripts, forms and system fonts are off. */
export class PdfjsDocument {
  readonly #task: pdfjs.PDFDocumentLoadingTask;
  readonly #document: pdfjs.PDFDocumentProxy;
  readonly #closeFile: () => Promise<void>;

  constructor(task: pdfjs.PDFDocumentLoadingTask, document: pdfjs.PDFDocumentProxy, closeFile: () => Promise<void>) {
    this.#task = task;
    this.#document = document;
    this.#closeFile = closeFile;
  }

  page(number: number): Promise<PdfjsPage> {
    return this.#document.getPage(number);
  }

  /** A JPEG of exactly these pixels. */
  async draw(number: number, width: number, height: number, quality: number): Promise<Buffer> {
    const page = await this.page(number);
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: width / natural.width });
    const factory = this.#document.canvasFactory as CanvasFactory;
    const drawing = factory.create(width, height);
    // Its types know the browser's canvas only.
    await page.render({ canvas: drawing.canvas as never, viewport, intent: 'display' }).promise;
    const jpeg = await drawing.canvas.encode('jpeg', quality);
    factory.destroy(drawing);
    page.cleanup();
    return jpeg;
  }

  async close(): Promise<void> {
    await this.#task.destroy();
    await this.#closeFile();
  }
}

interface CanvasFactory {
  create(width: number, height: number): { readonly canvas: Canvas };
  destroy(drawing: { readonly canvas: Canvas }): void;
}

/**
 * Throws `pdf/encrypted` or `pdf/broken`.
 *
 * @param maxImagePixels pictures with more are not drawn
 */
export async function openPdfjs(path: string, maxImagePixels: number): Promise<PdfjsDocument> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const task = pdfjs.getDocument({
      range: new FileRange(size, (at, length) => readAt(file, at, length)),
      rangeChunkSize: CHUNK_BYTES,
      disableAutoFetch: true,
      disableStream: true,
      enableXfa: false,
      useSystemFonts: false,
      stopAtErrors: false,
      maxImageSize: maxImagePixels,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
      cMapUrl: folderOf('cmaps'),
      standardFontDataUrl: folderOf('standard_fonts'),
      wasmUrl: folderOf('wasm'),
      iccUrl: folderOf('iccs'),
    });
    return new PdfjsDocument(task, await task.promise, () => file.close());
  } catch (error) {
    await file.close();
    throw error instanceof Error && error.name === 'PasswordException'
      ? new PdfRefusal('pdf/encrypted', 'A password is needed to read it')
      : new PdfRefusal('pdf/broken', String(error));
  }
}

type Read = (at: number, length: number) => Promise<Uint8Array>;

class FileRange extends pdfjs.PDFDataRangeTransport {
  readonly #read: Read;

  constructor(size: number, read: Read) {
    super(size, null);
    this.#read = read;
  }

  override requestDataRange(begin: number, end: number): void {
    this.#read(begin, end - begin).then(
      (bytes) => this.onDataRange(begin, bytes),
      // The file is ours and open: when the disk fails, nothing of this process can be trusted.
      (error: unknown) => {
        throw error;
      },
    );
  }
}

async function readAt(file: Awaited<ReturnType<typeof open>>, at: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}
