import { heldRuns } from './held-runs.js';
import { type Mapping } from './text-map.js';
import { CUT } from './whole-text.js';

/** Signs that a seam may be moved at most. */
const FARTHEST = 400;

/**
 * Where two kept stretches meet at a seam and what was between them began like what follows, or ended like what was before
 * it, the seam may lie at several places: "Điều 5. Giao … Điều 6. Giao …" without Điều 5 can be read as if
 * "5. Giao … Điều" had gone. It is moved to where authors cut: before a page, a paragraph, a line, a word. (The same
 * ambiguity as in line diffs, where it is known as a slider.) So in both directions: deleted and inserted stretches.
 */
export function slideGaps(map: Mapping): void {
  slideSeams(map);
  slideSeams({ before: map.after, after: map.before, forth: map.back, back: map.forth });
}

function slideSeams(map: Mapping): void {
  const runs = [...heldRuns(map)].sort((a, b) => a.fresh - b.fresh);
  for (const [nth, next] of runs.entries()) {
    const last = runs[nth - 1];
    if (last === undefined || last.fresh + last.length !== next.fresh) continue;
    if (last.old + last.length !== next.old) slide(map, last.old + last.length, next.old, next.fresh);
  }
}

/** Before the seam at `seam` stands what ended at `end` of the old text, after it what began at `start`. */
function slide(map: Mapping, end: number, start: number, seam: number): void {
  const worth = seamWorth(map, end, start, seam);
  const { codes } = map.before;
  const isFree = (old: number): boolean => map.forth[old] === -1;
  let best = 0;
  for (let step = 1; step <= FARTHEST; step += 1) {
    const [given, taken] = [end - step, start - step];
    const canTake = isFree(taken) || (taken >= end - step && taken < end);
    if (map.forth[given] !== seam - step || !canTake || codes[given] !== codes[taken]) break;
    if (worth(-step) > worth(best)) best = -step;
  }
  for (let step = 1; step <= FARTHEST; step += 1) {
    const [taken, given] = [end + step - 1, start + step - 1];
    const canTake = isFree(taken) || (taken >= start && taken < start + step);
    if (map.forth[given] !== seam + step - 1 || !canTake || codes[given] !== codes[taken]) break;
    if (worth(step) > worth(best)) best = step;
  }
  for (let step = -1; step >= best; step -= 1) remap(map, end + step, start + step, seam + step);
  for (let step = 0; step < best; step += 1) remap(map, start + step, end + step, seam + step);
}

/** Signs of a number that changed because something was inserted before it: "Điều 4." → "Điều 5.". */
const NUMBERING = 10;

/** How well the texts may be cut there: the old one at both sides of what went, the new one at the seam. */
function seamWorth({ before, after }: Mapping, end: number, start: number, seam: number): (step: number) => number {
  const cutNear = (cuts: Uint8Array, sign: number): number => {
    let best = cuts[sign] ?? CUT.page;
    for (let back = 1; back <= NUMBERING; back += 1) best = Math.max(best, (cuts[sign - back] ?? 0) - 0.5);
    return best;
  };
  return (step) =>
    2 * Math.min(cutNear(before.cuts, end + step), cutNear(before.cuts, start + step)) +
    cutNear(after.cuts, seam + step);
}

function remap(map: Mapping, old: number, instead: number, fresh: number): void {
  map.forth[old] = -1;
  map.forth[instead] = fresh;
  map.back[fresh] = instead;
}
