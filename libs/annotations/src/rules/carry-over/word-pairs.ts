import { type WordPair } from './fit-move.js';
import { type Stretch } from './unique-shingles.js';
import { type Versions } from './versions.js';
import { signFrom } from './whole-text.js';
import { type Word, wordAt } from './word-list.js';

/** Signs of chosen words of an old page; neighbours make one stretch. */
export function signsOfWords({ map, oldWords }: Versions, old: number, nths: readonly number[]): readonly Stretch[] {
  const words = oldWords(old);
  const stretches: Stretch[] = [];
  let lastNth = -2;
  for (const nth of nths) {
    const word = words[nth];
    if (word === undefined) continue;
    const [from, to] = [signFrom(map.before, old, word.at), signFrom(map.before, old, word.at + word.length)];
    const last = stretches.at(-1);
    if (last !== undefined && nth === lastNth + 1) stretches[stretches.length - 1] = { from: last.from, to };
    else stretches.push({ from, to });
    lastNth = nth;
  }
  return stretches.filter(({ from, to }) => to > from);
}

/** Those of the words that stand on a page of the new version within reach of a place, with where they stand there. */
export function wordPairs(
  versions: Versions,
  old: number,
  nths: readonly number[],
  place: { readonly page: number; readonly signs: Stretch },
): readonly (WordPair & { readonly nth: number })[] {
  const words = versions.oldWords(old);
  return nths.flatMap((nth) => {
    const word = words[nth];
    const fresh = word === undefined ? null : newWordOf(versions, old, word, place);
    return word === undefined || fresh === null ? [] : [{ nth, old: word.box, fresh: fresh.box }];
  });
}

/** The word in which most signs of the old one stand, if it is most of them. */
function newWordOf(
  { map, newWords }: Versions,
  old: number,
  word: Word,
  { page, signs }: { readonly page: number; readonly signs: Stretch },
): Word | null {
  const [from, to] = [signFrom(map.before, old, word.at), signFrom(map.before, old, word.at + word.length)];
  const counts = new Map<Word, number>();
  for (let sign = from; sign < to; sign += 1) {
    const place = map.forth[sign] ?? -1;
    if (place < signs.from || place >= signs.to) continue;
    const there = wordAt(newWords(page), map.after.at[place] ?? 0);
    if (there !== null) counts.set(there, (counts.get(there) ?? 0) + 1);
  }
  for (const [there, count] of counts) if (count * 2 > to - from) return there;
  return null;
}
