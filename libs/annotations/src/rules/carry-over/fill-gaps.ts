import { claimRuns } from './claim-runs.js';
import { alignLetters } from './align-letters.js';
import { type HeldRun, heldRuns } from './held-runs.js';
import { type TextMap } from './text-map.js';
import { type Stretch } from './unique-shingles.js';

/** Old signs × new signs of a gap that are compared one by one; a larger gap has two different texts. */
const MOST_CELLS = 2_000_000;
/** So many cells in all gaps together, the small ones first: what a paper rewritten altogether may cost (seconds). */
const MOST_CELLS_TOGETHER = 300_000_000;
/** A gap above this is held together by short shingles first. */
const MANY_CELLS = 20_000;

interface Gap {
  readonly old: Stretch;
  readonly fresh: Stretch;
}

/** What was edited between two runs that still follow each other: letter by letter. */
export function fillGaps(map: TextMap, shingle: number): void {
  for (const gap of gapsOf(map)) if (cells(gap) > MANY_CELLS) claimRuns(map, gap.old, gap.fresh, shingle);
  let left = MOST_CELLS_TOGETHER;
  for (const gap of [...gapsOf(map)].sort((a, b) => cells(a) - cells(b))) {
    left -= cells(gap);
    if (cells(gap) > MOST_CELLS || left < 0) return;
    for (const [old, fresh] of alignLetters(map.before.codes, gap.old, map.after.codes, gap.fresh)) {
      map.forth[old] = fresh;
      map.back[fresh] = old;
    }
  }
}

const cells = ({ old, fresh }: Gap): number => (old.to - old.from) * (fresh.to - fresh.from);

/** Old signs that nothing became of, with the new signs that came of nothing at the same place. */
function gapsOf(map: TextMap): readonly Gap[] {
  const start: HeldRun = { old: 0, fresh: 0, length: 0 };
  const end: HeldRun = { old: map.forth.length, fresh: map.back.length, length: 0 };
  const runs = [start, ...heldRuns(map), end];
  const gaps: Gap[] = [];
  for (const [nth, next] of runs.entries()) {
    const last = runs[nth - 1];
    if (last === undefined) continue;
    const old = { from: last.old + last.length, to: next.old };
    if (old.from === old.to) continue;
    const afterLast = freeAfter(map, last.fresh + last.length);
    const beforeNext = freeBefore(map, next.fresh);
    // The runs follow each other still, or the text was torn apart here: then it went with the nearer-sized side.
    const fresh = bestOf(afterLast, beforeNext, old.to - old.from);
    if (fresh.to > fresh.from) gaps.push({ old, fresh });
  }
  return gaps;
}

function freeAfter({ back }: TextMap, from: number): Stretch {
  let to = from;
  while (to < back.length && back[to] === -1) to += 1;
  return { from, to };
}

function freeBefore({ back }: TextMap, to: number): Stretch {
  let from = to;
  while (from > 0 && back[from - 1] === -1) from -= 1;
  return { from, to };
}

function bestOf(a: Stretch, b: Stretch, length: number): Stretch {
  const off = ({ from, to }: Stretch): number => Math.abs(to - from - length);
  return off(a) <= off(b) ? a : b;
}
