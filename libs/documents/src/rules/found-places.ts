import { type FoundPlace } from '@app/contracts';
import { type PlacedWords } from '@app/platform';
import { accentKey, hasAccents } from './accent-key.js';
import { boxesOfText } from './word-boxes.js';

/** UTF-16 units of text around a place. */
const AROUND = 60;

/** A page as a search reads it. */
export interface SearchedPage {
  readonly page: number;
  readonly text: string;
  /** `foldVietnamese(text)`. */
  readonly folded: string;
  readonly words: PlacedWords;
}
/** Words to find: as they were typed, and folded. */
export interface Query {
  readonly typed: string;
  readonly folded: string;
}

/**
 * Where a query stands on a page, with the words around each place as they are written. Typed without marks it is found
 * with any; typed with marks, only with those.
 */
export function foundPlaces(page: SearchedPage, { typed, folded }: Query): readonly FoundPlace[] {
  const wanted = hasAccents(typed) ? accentKey(typed) : null;
  const places: FoundPlace[] = [];
  for (let at = page.folded.indexOf(folded); at >= 0; at = page.folded.indexOf(folded, at + folded.length)) {
    if (wanted !== null && accentKey(page.text.slice(at, at + folded.length)) !== wanted) continue;
    const from = wordStart(page.text, Math.max(0, at - AROUND), at);
    const excerpt = page.text.slice(from, at + folded.length + AROUND).replaceAll('\n', ' ');
    const boxes = boxesOfText(page.words, at, folded.length);
    places.push({ page: page.page, at, length: folded.length, excerpt, excerptAt: at - from, boxes });
  }
  return places;
}

/** The beginning of the first whole word from `from` on, but not after `at`. */
function wordStart(text: string, from: number, at: number): number {
  if (from === 0) return 0;
  const gap = text.slice(from, at).search(/\s/);
  return gap < 0 ? from : from + gap + 1;
}
