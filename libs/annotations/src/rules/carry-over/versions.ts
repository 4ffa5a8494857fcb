import { type PagePair, pagePairs } from './page-pairs.js';
import { type PageContent } from './paper.js';
import { mapTexts, type TextMap } from './text-map.js';
import { wholeText } from './whole-text.js';
import { type Word, wordList } from './word-list.js';

/** Two versions of a paper and what became of what; pages by their places in the lists, from 0. */
export interface Versions {
  readonly before: readonly PageContent[];
  readonly after: readonly PageContent[];
  readonly map: TextMap;
  readonly pairs: readonly PagePair[];
  readonly oldWords: (page: number) => readonly Word[];
  readonly newWords: (page: number) => readonly Word[];
}

export function compareVersions(before: readonly PageContent[], after: readonly PageContent[]): Versions {
  const map = mapTexts(wholeText(before), wholeText(after));
  const pairs = pagePairs(before, after, map);
  return { before, after, map, pairs, oldWords: remembered(before), newWords: remembered(after) };
}

function remembered(pages: readonly PageContent[]): (page: number) => readonly Word[] {
  const lists = new Map<number, readonly Word[]>();
  return (page) => {
    const list = lists.get(page) ?? wordList(pages[page]?.words ?? []);
    lists.set(page, list);
    return list;
  };
}
