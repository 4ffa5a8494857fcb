import { type HeldRun, heldRuns } from './held-runs.js';
import { type Mapping } from './text-map.js';
import { CUT } from './whole-text.js';

/** Signs of a letterhead or of the lines under a document. */
const LONGEST = 500;

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
  const runs = heldRuns(map);
  for (const [nth, next] of runs.entries()) {
    const last = runs[nth - 1];
    if (last === undefined || last.old + last.length === next.old) continue;
    if (last.fresh + last.length <= next.fresh) {
      endOfLast(map, last, next);
      beginningOfNext(map, last, next);
    }
  }
}

const isBoundary = ({ before, after }: Mapping, old: number, fresh: number): boolean =>
  before.cuts[old] === CUT.page && after.cuts[fresh] === CUT.page;

/** `next` begins with the end of a document: the first equal end in the gap is the one that stayed. */
function endOfLast(map: Mapping, last: HeldRun, next: HeldRun): void {
  let length = 1;
  const most = Math.min(LONGEST, next.length);
  while (length <= most && !isBoundary(map, next.old + length, next.fresh + length)) length += 1;
  if (length > most) return;
  for (let old = last.old + last.length; old <= next.old - length; old += 1)
    if (map.before.cuts[old + length] === CUT.page && give(map, next.old, old, length)) return;
}

/** `last` ends with the beginning of a document: the last equal beginning in the gap is the one that stayed. */
function beginningOfNext(map: Mapping, last: HeldRun, next: HeldRun): void {
  const [end, freshEnd] = [last.old + last.length, last.fresh + last.length];
  let length = 1;
  const most = Math.min(LONGEST, last.length - 1);
  while (length <= most && !isBoundary(map, end - length, freshEnd - length)) length += 1;
  if (length > most) return;
  for (let old = next.old - length; old >= end; old -= 1)
    if (map.before.cuts[old] === CUT.page && give(map, end - length, old, length)) return;
}

/** What became of the signs from `from` on becomes of the equal ones from `to` on. */
function give({ before: { codes }, forth, back }: Mapping, from: number, to: number, length: number): boolean {
  for (let step = 0; step < length; step += 1)
    if (codes[from + step] !== codes[to + step] || forth[to + step] !== -1) return false;
  for (let step = 0; step < length; step += 1) {
    const fresh = forth[from + step] ?? -1;
    forth[from + step] = -1;
    forth[to + step] = fresh;
    back[fresh] = to + step;
  }
  return true;
}
