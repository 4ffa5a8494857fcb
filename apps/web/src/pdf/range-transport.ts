import type { PDFDataRangeTransport } from 'pdfjs-dist/types/src/display/api.js';
import { type PaperBytes } from './paper-bytes.js';
import { type PdfEngine } from './pdf-engine.js';

/** What pdf.js reads a paper by. `failed`: a piece will never come, and with it the paper cannot be shown any more. */
export function rangeTransport(
  { pdfjs }: PdfEngine,
  bytes: PaperBytes,
  signal: AbortSignal,
  failed: (error: Error) => void,
): PDFDataRangeTransport {
  const transport = new pdfjs.PDFDataRangeTransport(bytes.size, null);
  transport.requestDataRange = (begin, end) => {
    bytes.read(begin, end, signal).then(
      (piece) => !signal.aborted && transport.onDataRange(begin, piece),
      (error: Error) => !signal.aborted && failed(error),
    );
  };
  return transport;
}
