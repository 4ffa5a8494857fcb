import { type TextMap } from './text-map.js';
import { type Stretch, uniqueShingles } from './unique-shingles.js';

interface Run {
  readonly old: number;
  readonly fresh: number;
  readonly length: number;
}

/**
 * Holds equal stretches together: each shingle that stands once on both sides and all that is equal around it. Where two
 * claim the same signs, the longer one has them.
 */
export function claimRuns(map: TextMap, within: Stretch, target: Stretch, shingle: number): void {
  const seeds = uniqueShingles(
    { codes: map.before.codes, held: map.forth, within },
    { codes: map.after.codes, held: map.back, within: target },
    shingle,
  );
  const runs: Run[] = [];
  for (const [old, fresh] of seeds) {
    const last = runs.at(-1);
    if (last !== undefined && last.fresh - last.old === fresh - old && old < last.old + last.length) continue;
    runs.push(grown(map, within, target, old, fresh));
  }
  runs.sort((a, b) => b.length - a.length || a.old - b.old);
  for (const run of runs) claim(map, run, shingle);
}

function grown(map: TextMap, within: Stretch, target: Stretch, old: number, fresh: number): Run {
  const isFree = (step: number): boolean =>
    map.before.codes[old + step] === map.after.codes[fresh + step] &&
    map.forth[old + step] === -1 &&
    map.back[fresh + step] === -1;
  const least = Math.max(within.from - old, target.from - fresh);
  const most = Math.min(within.to - old, target.to - fresh);
  let from = 0;
  while (from > least && isFree(from - 1)) from -= 1;
  let to = 0;
  while (to < most && isFree(to)) to += 1;
  return { old: old + from, fresh: fresh + from, length: to - from };
}

/** What others have not claimed before; what is left of a run must be half a shingle long. */
function claim(map: TextMap, { old, fresh, length }: Run, shingle: number): void {
  let from = 0;
  for (let step = 0; step <= length; step += 1) {
    if (step < length && map.forth[old + step] === -1 && map.back[fresh + step] === -1) continue;
    if (step - from >= shingle / 2) {
      for (let sign = from; sign < step; sign += 1) {
        map.forth[old + sign] = fresh + sign;
        map.back[fresh + sign] = old + sign;
      }
    }
    from = step + 1;
  }
}
