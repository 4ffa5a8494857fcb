import { type PdfJob } from '../pdf-job.js';
import { type PageText, type PdfPageSize, type Thumbnail } from '../pdf-tools.js';

/** A picture as an engine draws it. */
export type DrawnPage = Omit<Thumbnail, 'hash'>;

export interface ThumbnailOrder {
  readonly file: string;
  readonly outDir: string;
  readonly widthPx: number;
  readonly pages: readonly PdfPageSize[];
}

export interface TextOrder {
  readonly file: string;
  readonly pageCount: number;
  readonly words: 'none' | 'boxes';
}

/** Looks at the content of pages. */
export interface PageEngine {
  thumbnails(order: ThumbnailOrder, onPage: (done: number) => void): Promise<readonly DrawnPage[]>;
  /** Pages in their order, each as soon as it is read. */
  texts(order: TextOrder, onPage: (page: PageText) => void): Promise<void>;
}

/** Loads only what is used: pdf.js and its canvas take half a second, and the canvas is native code. */
export async function pageEngineOf(job: PdfJob): Promise<PageEngine> {
  switch (job.engines.pages) {
    case 'poppler': {
      const { PopplerPages } = await import('./poppler-pages.js');
      return new PopplerPages(job);
    }
    case 'pdfjs': {
      const { PdfjsPages } = await import('./pdfjs-pages.js');
      return new PdfjsPages(job);
    }
  }
}
