import { type FoundPlace } from '@app/contracts';
import { type PlacedWords } from '@app/platform';
import { boxesOfText } from './word-boxes.js';

/** UTF-16 units of text around a place. */
const AROUND = 60;

/** Where `query` (folded) stands on a page, with the words around each place as they are written. */
export function foundPlaces(
  page: { readonly page: number; readonly text: string; readonly folded: string; readonly words: PlacedWords },
  query: string,
): readonly FoundPlace[] {
  const places: FoundPlace[] = [];
  for (let at = page.folded.indexOf(query); at >= 0; at = page.folded.indexOf(query, at + query.length)) {
    const from = wordStart(page.text, Math.max(0, at - AROUND), at);
    const excerpt = page.text.slice(from, at + query.length + AROUND).replaceAll('\n', ' ');
    const boxes = boxesOfText(page.words, at, query.length);
    places.push({ page: page.page, at, length: query.length, excerpt, excerptAt: at - from, boxes });
  }
  return places;
}

/** The beginning of the first whole word from `from` on, but not after `at`. */
function wordStart(text: string, from: number, at: number): number {
  if (from === 0) return 0;
  const gap = text.slice(from, at).search(/\s/);
  return gap < 0 ? from : from + gap + 1;
}
