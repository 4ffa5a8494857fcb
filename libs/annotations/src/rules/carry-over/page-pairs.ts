import { NUMBERS_PER_WORD } from '@app/platform';
import { bitsApart, imageHash } from './image-hash.js';
import { imagePairs } from './image-pairs.js';
import { type PageContent } from './paper.js';
import { type TextMap } from './text-map.js';
import { pageOfSign, signCount, TELLING_SIGNS, type WholeText } from './whole-text.js';

/** What became of a page; places in the lists of pages, from 0. */
export interface PagePair {
  /** Null = no page of the new version carries it on. */
  readonly fresh: number | null;
  /** 0–1: how much of the page is there. */
  readonly share: number;
  /**
   * `same`: the same words at the same places, or for a picture the same picture. `like`: pictures that are alike.
   * `text`: its words, or most of them.
   */
  readonly by: 'same' | 'like' | 'text' | 'none';
  /** The picture differs clearly although words may be the same. */
  readonly looksChanged: boolean;
}

/** Tenths of a point by which a word may be off on an unchanged page: another program saved the file. */
const STILL = 5;
/** Bits by which the picture of an unchanged page may be off. */
const SAME_PICTURE = 4;
const CHANGED_PICTURE = 10;
/** Less of a page than this says nothing about where it went. */
const TELLING_SHARE = 0.2;

export function pagePairs(
  before: readonly PageContent[],
  after: readonly PageContent[],
  map: TextMap,
): readonly PagePair[] {
  const [old, fresh] = [
    before.map((page) => imageHash(page.imageHash)),
    after.map((page) => imageHash(page.imageHash)),
  ];
  const byText = before.map((_, nth) => mainTarget(map, nth));
  const isTold = (nth: number): boolean => old[nth] === null || !isPicture(map.before, nth);
  const known = new Map(
    byText.flatMap(({ page, share }, nth) => (share > TELLING_SHARE && isTold(nth) ? [[nth, page] as const] : [])),
  );
  // Two pages of text look alike because papers do: what they say decides.
  const mayLookAlike = (from: number, to: number): boolean => isPicture(map.before, from) || isPicture(map.after, to);
  const byImage = new Map(imagePairs(old, fresh, known, mayLookAlike).map((pair) => [pair.old, pair]));
  return before.map((_, nth): PagePair => {
    const target = byText[nth];
    const image = byImage.get(nth);
    if (target !== undefined && known.has(nth)) {
      const looksChanged = bitsApart(old[nth] ?? null, fresh[target.page] ?? null) > CHANGED_PICTURE;
      const hasBoth = old[nth] !== null && fresh[target.page] !== null;
      const isSame =
        target.share === 1 && signCount(map.before, nth) === signCount(map.after, target.page)
          ? isStill(bodyBoxes(map.before, before, nth), bodyBoxes(map.after, after, target.page))
          : false;
      const by = isSame ? 'same' : 'text';
      return { fresh: target.page, share: target.share, by, looksChanged: hasBoth && looksChanged };
    }
    if (image === undefined) return { fresh: null, share: 0, by: 'none', looksChanged: false };
    const arePictures = isPicture(map.before, nth) && isPicture(map.after, image.fresh);
    const by = arePictures && image.isSure && image.bits <= SAME_PICTURE ? 'same' : 'like';
    return { fresh: image.fresh, share: 1 - image.bits / 64, by, looksChanged: false };
  });
}

/** A page with so few words (its number, a stamp) is a picture. */
export const isPicture = (text: WholeText, nth: number): boolean => signCount(text, nth) < TELLING_SIGNS;

/** The new page that has most signs of an old one. */
function mainTarget(map: TextMap, nth: number): { readonly page: number; readonly share: number } {
  const [from, to] = [map.before.starts[nth] ?? 0, map.before.starts[nth + 1] ?? 0];
  const counts = new Map<number, number>();
  let [page, end] = [-1, -1];
  for (let sign = from; sign < to; sign += 1) {
    const place = map.forth[sign] ?? -1;
    if (place < 0) continue;
    if (page < 0 || place >= end || place < (map.after.starts[page] ?? 0)) {
      page = pageOfSign(map.after, place);
      end = map.after.starts[page + 1] ?? 0;
    }
    counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  const [best, count] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0]);
  return { page: best, share: to > from ? count / (to - from) : 0 };
}

/** Sides of the words that are signs of the text: not of page numbers and running heads. */
function bodyBoxes(text: WholeText, pages: readonly PageContent[], nth: number): readonly number[] {
  const words = pages[nth]?.words ?? [];
  const [from, to] = [text.at[text.starts[nth] ?? 0] ?? 0, text.at[(text.starts[nth + 1] ?? 0) - 1] ?? -1];
  const boxes: number[] = [];
  for (let word = 0; word < words.length; word += NUMBERS_PER_WORD) {
    const at = words[word] ?? 0;
    if (at + (words[word + 1] ?? 0) > from && at <= to) boxes.push(...words.slice(word + 2, word + NUMBERS_PER_WORD));
  }
  return boxes;
}

const isStill = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((side, nth) => Math.abs(side - (b[nth] ?? Infinity)) <= STILL);
