import { type Placement } from './place-signs.js';
import { type MarkAnchor } from './paper.js';
import { type TextMap } from './text-map.js';
import { pageOfSign, signsOf } from './whole-text.js';

/** A shorter quote stands in too many places. */
const SHORTEST = 12;
/** Places looked at; a phrase that stands more often is told apart by nothing. */
const MOST_PLACES = 20;
/** The best place must be so much better surrounded than the next. */
const MARGIN = 0.25;
/** Signs of the new text that may lie between the quote and what stood beside it. */
const SLIP = 8;

/**
 * Exact quote anywhere in the new text where no other old text stands, told apart by prefix and suffix. For text that the
 * comparison of the versions lost (moved phrases that stand twice) or never had (an old version without stored words).
 * Score as in Hypothesis' match-quote (BSD-2-Clause; its idea, not its code).
 */
export function findQuote(map: TextMap, anchor: MarkAnchor): Placement | null {
  const quote = signsOf(anchor.quote);
  if (quote.length < SHORTEST) return null;
  const [prefix, suffix] = [signsOf(anchor.prefix), signsOf(anchor.suffix)];
  const places = freePlaces(map, quote);
  if (places.length === 0 || places.length > MOST_PLACES) return null;

  const rated = places
    .map((from) => ({ from, context: surroundings(map.after.codes, from, quote.length, prefix, suffix) }))
    .sort((a, b) => b.context - a.context);
  const [best, next] = rated;
  if (best === undefined || (next !== undefined && best.context - next.context < MARGIN)) return null;
  const page = pageOfSign(map.after, best.from);
  const to = Math.min(best.from + quote.length, map.after.starts[page + 1] ?? 0);
  const onPage = (to - best.from) / quote.length;
  return { page, signs: { from: best.from, to }, quote: 1, context: best.context, onPage, isUnmistakable: false };
}

function freePlaces({ after: { codes }, back }: TextMap, quote: Uint16Array): readonly number[] {
  const places: number[] = [];
  const [first = 0] = quote;
  const last = codes.length - quote.length;
  for (let from = codes.indexOf(first); from >= 0 && from <= last; from = codes.indexOf(first, from + 1)) {
    let sign = 0;
    while (sign < quote.length && codes[from + sign] === quote[sign] && back[from + sign] === -1) sign += 1;
    if (sign === quote.length) places.push(from);
    if (places.length > MOST_PLACES) break;
  }
  return places;
}

/** 0–1: the better half of what stood before and after stands there still, in one piece. */
function surroundings(
  codes: Uint16Array,
  from: number,
  length: number,
  prefix: Uint16Array,
  suffix: Uint16Array,
): number {
  const known = prefix.length + suffix.length;
  if (known === 0) return 0;
  let [before, after] = [0, 0];
  for (let slip = 0; slip <= SLIP; slip += 1) {
    let step = 0;
    while (step < prefix.length && codes[from - slip - 1 - step] === prefix[prefix.length - 1 - step]) step += 1;
    before = Math.max(before, step);
    step = 0;
    while (step < suffix.length && codes[from + length + slip + step] === suffix[step]) step += 1;
    after = Math.max(after, step);
  }
  return Math.min(1, (before + after) / Math.max(1, known * 0.6));
}
