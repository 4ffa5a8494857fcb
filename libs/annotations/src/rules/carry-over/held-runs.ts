import { type Mapping } from './text-map.js';

/** Signs in a row that became signs in a row. */
export interface HeldRun {
  readonly old: number;
  readonly fresh: number;
  readonly length: number;
}

/** All runs by their old place. */
export function heldRuns({ forth }: Mapping): readonly HeldRun[] {
  const runs: HeldRun[] = [];
  let old = 0;
  while (old < forth.length) {
    const fresh = forth[old] ?? -1;
    let end = old + 1;
    if (fresh >= 0) {
      while (forth[end] === fresh + end - old) end += 1;
      runs.push({ old, fresh, length: end - old });
    }
    old = end;
  }
  return runs;
}
