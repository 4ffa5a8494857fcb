import { type PageBox } from '@app/contracts';
import { type Binding, linesOf } from './bound-words.js';
import { boxAroundAll, gapsBetween, heightOf, middleOf, widthOf } from './boxes.js';
import { type Fit, fitTouching, shiftOf, stretchOf, type WordPair } from './fit-move.js';
import { moveShape } from './move-shape.js';
import { type CarriedMark, type Successor } from './paper.js';
import { numberOf, orphan, placeByPage } from './place-on-page.js';
import { placeSigns } from './place-signs.js';
import { scoreOf, verdict } from './verdict.js';
import { type Versions } from './versions.js';
import { type Word } from './word-list.js';
import { signsOfWords, wordPairs } from './word-pairs.js';

/** A mark so far (points) above or below every line belongs to the page more than to the words. */
const FAR = 72;
/** A stroke narrower than this beside several lines is a bracket round them. */
const BRACKET_WIDTH = 25;

/** Marks of an old page that move as one, around their box. */
export interface Drawing {
  readonly marks: readonly CarriedMark[];
  readonly box: PageBox;
  readonly binding: Binding;
}

/** A drawing goes with the words it touches or stands beside. Its page is not the same in both versions. */
export function carryDrawing(versions: Versions, drawing: Drawing, old: number): readonly Successor[] {
  const { marks, binding } = drawing;
  const stretches = signsOfWords(versions, old, binding.words);
  // On a page number, or on a page of numbers: it belongs to the page.
  if (stretches.length === 0) return marks.map((mark) => placeByPage(versions, mark, old));
  const placement = placeSigns(versions.map, stretches);
  const signs = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const sureness = verdict(placement, signs);
  const asOrphans = (): readonly Successor[] => marks.map((mark) => orphan(versions, mark, old));
  if (placement === null || sureness === 'none') return asOrphans();

  const pairs = wordPairs(versions, old, binding.words, placement);
  const fit =
    pairs.length > 0
      ? fitOf(versions, drawing, old, placement.page, pairs)
      : besideLost(versions, drawing, old, placement);
  if (fit === null) return asOrphans();
  const isSure = sureness === 'sure' && fit.isAlike && binding.distance <= FAR;
  return marks.map((mark) => ({
    markId: mark.id,
    state: isSure ? 'moved' : 'check',
    page: numberOf(versions, placement.page),
    shape: moveShape(mark.shape, fit.move),
    score: scoreOf(placement),
  }));
}

function fitOf(
  versions: Versions,
  { box, binding }: Drawing,
  old: number,
  page: number,
  pairs: readonly (WordPair & { readonly nth: number })[],
): Fit {
  if (binding.touches) return fitTouching(pairs);
  const words = versions.oldWords(old);
  const acrossOf = (byX: number): number => marginShift(box, words, versions.newWords(page)) ?? byX;
  if (widthOf(box) <= BRACKET_WIDTH && linesOf(binding.words, words).length > 1) {
    const bound = binding.words.flatMap((nth) => words.slice(nth, nth + 1)).map((word) => word.box);
    const stretch = stretchOf(
      bound,
      pairs.map(({ fresh }) => fresh),
    );
    const move = { ...(stretch ?? shiftOf(pairs)), scaleX: 1, byX: acrossOf(shiftOf(pairs).byX) };
    return { move, isAlike: pairs.length === bound.length };
  }
  const nearest = [...pairs].sort((a, b) => far(box, a.old) - far(box, b.old)).slice(0, 1);
  const move = shiftOf(nearest);
  return { move: { ...move, byX: acrossOf(move.byX) }, isAlike: true };
}

const far = (box: PageBox, word: PageBox): number => Math.hypot(...gapsBetween(box, word));

/** What stands in a margin stays in it: it goes with the edge of the text, not with words that flow along the lines. */
function marginShift(box: PageBox, old: readonly Word[], fresh: readonly Word[]): number | null {
  const [before, after] = [textBlock(old), textBlock(fresh)];
  if (before === null || after === null) return null;
  const [x] = middleOf(box);
  if (x < before[0]) return after[0] - before[0];
  return x > before[2] ? after[2] - before[2] : null;
}

const textBlock = (words: readonly Word[]): PageBox | null => boxAroundAll(words.map(({ box }) => box));

/** The words were replaced altogether: with whatever stands in their place. */
function besideLost(
  { map, oldWords, newWords }: Versions,
  { binding }: Drawing,
  old: number,
  { page, signs }: { readonly page: number; readonly signs: { readonly from: number; readonly to: number } },
): Fit | null {
  const [from, to] = [map.after.at[signs.from] ?? 0, map.after.at[signs.to - 1] ?? 0];
  const there = newWords(page).filter((word) => word.at <= to && word.at + word.length > from);
  const words = new Set(binding.words);
  const here = oldWords(old).filter((_, nth) => words.has(nth));
  const [was, is] = [textBlock(here), textBlock(there)];
  if (was === null || is === null) return null;
  const [[x, y], [freshX, freshY]] = [middleOf(was), middleOf(is)];
  if (heightOf(is) > heightOf(was) * 3) return null;
  return { move: { scaleX: 1, scaleY: 1, byX: freshX - x, byY: freshY - y }, isAlike: false };
}
