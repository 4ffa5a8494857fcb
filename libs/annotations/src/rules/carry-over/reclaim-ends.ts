import { type HeldRun, heldRuns } from './held-runs.js';
import { type Mapping } from './text-map.js';
import { CUT } from './whole-text.js';

/** Signs of a letterhead or of the lines under a document. */
const LONGEST = 500;
const SHORTEST = 20;
/** A shorter run is a phrase that edited text has in common with deleted text. */
const SOLID = 40;

/**
 * Papers bind documents together that begin and end alike ("Cộng hòa …", "Nơi nhận: …"). Where one of them was deleted, the
 * end of the one before it may have been held to the deleted one's equal end, and the beginning of the next to the deleted
 * one's beginning. Whole documents go, so each gets its own end and beginning back; and so where one was inserted.
 */
export function reclaimEnds(map: Mapping): void {
  reclaim(map);
  reclaim({ before: map.after, after: map.before, forth: map.back, back: map.forth });
}

function reclaim(map: Mapping): void {
  const runs = heldRuns(map)
    .filter(({ length }) => length >= SOLID)
    .sort((a, b) => a.fresh - b.fresh);
  for (const [nth, next] of runs.entries()) {
    const last = runs[nth - 1];
    if (last === undefined || last.old + last.length === next.old) continue;
    endOfLast(map, last, next);
    beginningOfNext(map, last, next);
  }
}

const isBoundary = ({ before, after }: Mapping, old: number, fresh: number): boolean =>
  before.cuts[old] === CUT.page && after.cuts[fresh] === CUT.page;

/** `next` begins with the end of a document: the first equal end after `last` is the one that stayed. */
function endOfLast(map: Mapping, last: HeldRun, next: HeldRun): void {
  let length = 1;
  const most = Math.min(LONGEST, next.length);
  while (length <= most && !isBoundary(map, next.old + length, next.fresh + length)) length += 1;
  if (length > most) return;
  for (let old = last.old + last.length; isLoose(map, old); old += 1)
    if (map.before.cuts[old + 1] === CUT.page && give(map, next.old + length - 1, old, length, -1)) return;
}

/** `last` ends with the beginning of a document: the last equal beginning before `next` is the one that stayed. */
function beginningOfNext(map: Mapping, last: HeldRun, next: HeldRun): void {
  const [end, freshEnd] = [last.old + last.length, last.fresh + last.length];
  let length = 1;
  const most = Math.min(LONGEST, last.length - 1);
  while (length <= most && !isBoundary(map, end - length, freshEnd - length)) length += 1;
  if (length > most) return;
  for (let old = next.old - 1; isLoose(map, old); old -= 1)
    if (map.before.cuts[old] === CUT.page && give(map, end - length, old, length, 1)) return;
}

/** Not part of a solid run. */
function isLoose({ forth }: Mapping, old: number): boolean {
  const fresh = forth[old];
  if (fresh === undefined) return false;
  return fresh === -1 || forth[old + SOLID - 1] !== fresh + SOLID - 1;
}

/** What became of the signs from `from` on (or back) becomes of the equal ones from `to` on, as far as they are equal. */
function give(
  { before: { codes }, forth, back }: Mapping,
  from: number,
  to: number,
  most: number,
  side: 1 | -1,
): boolean {
  let length = 0;
  const isEqual = (step: number): boolean =>
    codes[from + step * side] === codes[to + step * side] && forth[to + step * side] === -1;
  while (length < most && isEqual(length)) length += 1;
  if (length < SHORTEST) return false;
  for (let step = 0; step < length; step += 1) {
    const fresh = forth[from + step * side] ?? -1;
    forth[from + step * side] = -1;
    forth[to + step * side] = fresh;
    if (fresh >= 0) back[fresh] = to + step * side;
  }
  return true;
}
