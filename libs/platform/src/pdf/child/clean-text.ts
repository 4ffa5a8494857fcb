import { PdfRefusal } from '../pdf-outcome.js';

/** A page of small print has some ten thousand characters. */
const MAX_PAGE_CHARS = 1_000_000;

/**
 * Text as it may be stored and searched: NFC (files made on some systems are decomposed), no control characters
 * (PostgreSQL refuses NUL), no half surrogates, lines without blanks at their ends.
 */
export function cleanText(text: string): string {
  if (text.length > MAX_PAGE_CHARS) throw new PdfRefusal('pdf/bomb', `A page with ${text.length} characters of text`);
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
