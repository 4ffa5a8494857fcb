import { claimRuns } from './claim-runs.js';
import { dropStrays } from './drop-strays.js';
import { equalPages } from './equal-pages.js';
import { fillGaps } from './fill-gaps.js';
import { reclaimEnds } from './reclaim-ends.js';
import { slideGaps } from './slide-gaps.js';
import { standingOnce } from './unique-shingles.js';
import { type WholeText } from './whole-text.js';

/**
 * Which sign of the new text each sign of the old one became: at most one, and none became of two. -1 = none.
 * Where a whole page or paragraph was moved, its signs point to where it stands now.
 */
export interface Mapping {
  readonly before: WholeText;
  readonly after: WholeText;
  readonly forth: Int32Array;
  readonly back: Int32Array;
}

export interface TextMap extends Mapping {
  /** 1 at each old sign where a stretch begins that stands exactly once in each text: what is near it cannot be mistaken. */
  readonly once: Uint8Array;
}

/** Signs of a stretch that must stand once in each text to hold them together. */
const SEED = 12;
/** In the gaps between what is held together already. */
const GAP_SEED = 6;

/**
 * Patience difference with moves: equal pages first, then every stretch that stands exactly once in each version and all
 * that is equal around it, then letter by letter in the gaps between. Repeated phrases are thereby told apart by what
 * stands around them, over any distance. (Bram Cohen's patience diff; the seeds are shingles instead of lines.)
 */
export function mapTexts(before: WholeText, after: WholeText): TextMap {
  const map: TextMap = {
    before,
    after,
    forth: new Int32Array(before.codes.length).fill(-1),
    back: new Int32Array(after.codes.length).fill(-1),
    once: standingOnce(before.codes, after.codes, SEED),
  };
  for (const pair of equalPages(before, after)) claimPage(map, pair);
  claimRuns(map, { from: 0, to: before.codes.length }, { from: 0, to: after.codes.length }, SEED);
  dropStrays(map);
  fillGaps(map, GAP_SEED);
  slideGaps(map);
  reclaimEnds(map);
  return map;
}

function claimPage(map: TextMap, [old, fresh]: readonly [number, number]): void {
  const from = map.before.starts[old] ?? 0;
  const to = map.before.starts[old + 1] ?? 0;
  const start = map.after.starts[fresh] ?? 0;
  for (let sign = from; sign < to; sign += 1) {
    map.forth[sign] = start + sign - from;
    map.back[start + sign - from] = sign;
  }
}
