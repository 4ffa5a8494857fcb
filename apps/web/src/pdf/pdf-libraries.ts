// In this order: the viewer takes the library from globalThis. Together, so that both are fetched at once.
export * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
export * as viewer from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
