import { type PlacedWords } from '../pdf-tools.js';

/** A word, or a part of one, as an engine met it on the page. */
export interface WordBox {
  readonly text: string;
  /** Points: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
}

/** Engines may leave out or join a few signs; a word that is not found this near is not placed, and the others are. */
const NEAR = 40;

/** Finds each word of a page in its text, in their common order. */
export function placeWords(text: string, words: readonly WordBox[]): PlacedWords {
  const placed: number[] = [];
  let from = 0;
  for (const { text: word, box } of words) {
    const at = text.slice(from, from + NEAR + word.length).indexOf(word);
    if (at < 0) continue;
    placed.push(from + at, word.length, ...box.map((side) => Math.round(side * 10)));
    from += at + word.length;
  }
  return placed;
}
