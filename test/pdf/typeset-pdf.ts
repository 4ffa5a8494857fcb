import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

const TINOS = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');

/** Pages of Vietnamese text as an office writes them, one string per page. */
export async function typesetPdf(pages: readonly string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 72, autoFirstPage: false, ...options });
  document.registerFont('Tinos', TINOS);
  for (const text of pages) {
    document.addPage();
    document.font('Tinos').fontSize(13).text(text);
  }
  document.end();
  return buffer(document);
}
