import { type PageBox } from '@app/contracts';
import { NUMBERS_PER_WORD, type PlacedWords } from '@app/platform';

/** A word of a page: its letters in the text of the page and its box in points. */
export interface Word {
  readonly at: number;
  readonly length: number;
  readonly box: PageBox;
}

export function wordList(words: PlacedWords): readonly Word[] {
  const list: Word[] = [];
  for (let nth = 0; nth < words.length; nth += NUMBERS_PER_WORD) {
    const [at = 0, length = 0, left = 0, top = 0, right = 0, bottom = 0] = words.slice(nth, nth + NUMBERS_PER_WORD);
    list.push({ at, length, box: [left / 10, top / 10, right / 10, bottom / 10] });
  }
  return list;
}

/** The word to which a letter of the text belongs. */
export function wordAt(words: readonly Word[], offset: number): Word | null {
  let [low, high] = [0, words.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const word = words[low];
  return word !== undefined && word.at <= offset && offset < word.at + word.length ? word : null;
}
