import { type PageContent } from './paper.js';
import { type Stretch } from './unique-shingles.js';

/** Lines at the head and at the foot of a page that may be running lines. */
const LINES = 2;
/** Of so many pages at least half carry the line. */
const FEWEST_PAGES = 3;

/**
 * Page numbers and running heads: the first and last lines that, but for their numbers, stand on half of the pages. They
 * belong to the page and not to the text, which flows on from page to page. Per page the stretch of text between them.
 */
export function bodyStretches(pages: readonly PageContent[]): readonly Stretch[] {
  const [heads, feet] = [new Map<string, number>(), new Map<string, number>()];
  const lines = pages.map(({ text }) => text.split('\n'));
  for (const page of lines) {
    for (let nth = 0; nth < Math.min(LINES, page.length); nth += 1) {
      count(heads, kindOf(page[nth]));
      count(feet, kindOf(page.at(-1 - nth)));
    }
  }
  const least = Math.max(FEWEST_PAGES, pages.length / 2);
  const isRunning = (counts: ReadonlyMap<string, number>, line: string | undefined): boolean =>
    line !== undefined && (counts.get(kindOf(line)) ?? 0) >= least;
  return pages.map(({ text }, page) => {
    const here = lines[page] ?? [];
    let [from, to] = [0, text.length];
    for (let nth = 0; nth < LINES && isRunning(heads, here[nth]); nth += 1) from += (here[nth] ?? '').length + 1;
    for (let nth = 1; nth <= LINES && isRunning(feet, here.at(-nth)); nth += 1) to -= (here.at(-nth) ?? '').length + 1;
    return { from: Math.min(from, text.length), to: Math.max(to, Math.min(from, text.length)) };
  });
}

/** A longer line is text. */
const LONGEST = 120;

const kindOf = (line = ''): string => (line.length > LONGEST ? '' : line.replace(/\d+/g, '#').replace(/\s+/g, ''));

function count(counts: Map<string, number>, kind: string): void {
  if (kind !== '') counts.set(kind, (counts.get(kind) ?? 0) + 1);
}
