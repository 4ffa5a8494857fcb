import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text of each page, in the order in which it was set. */
export async function pdfPages(file: Blob): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(await file.arrayBuffer()), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push(words.replace(/\s+/g, ' '));
  }
  await pdf.cleanup();
  return pages;
}

/** The lines of the first page as they were set, empty ones left out. */
export async function pdfLines(file: Blob): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(await file.arrayBuffer()), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  await pdf.cleanup();
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
