import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** pdf.js and its viewer, fetched with the first paper. The legacy build: tablets are rarely on this year's browser. */
export async function loadPdfEngine() {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  // The viewer takes the library from globalThis, so it comes second.
  const viewer = await import('pdfjs-dist/legacy/web/pdf_viewer.mjs');
  return { pdfjs, viewer };
}
export type PdfEngine = Awaited<ReturnType<typeof loadPdfEngine>>;
