import { open } from 'node:fs/promises';
import { type PdfLimits } from '../pdf-limits.js';
import { PdfRefusal } from '../pdf-outcome.js';

/** Readers accept a header behind some other bytes, as certain scanners and mail systems leave them. */
const HEADER_WITHIN = 1024;
/** Windows and Linux programs, archives, scripts, web pages: a PDF header further on would make them two things at once. */
const OTHER_TYPES = ['MZ', '\x7fELF', 'PK\x03\x04', '#!', '<!doctype', '<html', '<script'];

/** By content and size, never by name. Throws `pdf/too-large` or `pdf/not-a-pdf`. */
export async function assertPdf(path: string, limits: PdfLimits): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > limits.maxBytes) throw new PdfRefusal('pdf/too-large', `${size} bytes, allowed are ${limits.maxBytes}`);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_WITHIN), 0, HEADER_WITHIN, 0);
    const beginning = buffer.subarray(0, bytesRead).toString('latin1');
    const isOther = OTHER_TYPES.some((type) => beginning.trimStart().toLowerCase().startsWith(type.toLowerCase()));
    if (isOther || !/%PDF-\d/.test(beginning)) throw new PdfRefusal('pdf/not-a-pdf', 'No PDF header');
  } finally {
    await file.close();
  }
}
