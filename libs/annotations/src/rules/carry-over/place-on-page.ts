import { type CarriedMark, type Successor } from './paper.js';
import { type Versions } from './versions.js';

/** The place of a mark's page in the list of old pages; -1 = there is no such page. */
export const oldPageOf = ({ before }: Versions, mark: CarriedMark): number =>
  before.findIndex(({ page }) => page === mark.page);

/** The number of a new page; of a paper without pages 1. */
export const numberOf = ({ after }: Versions, page: number): number => after[page]?.page ?? 1;

/** A mark that has no place: as it was, on the page nearest to where it was. */
export function orphan(versions: Versions, mark: CarriedMark, old: number): Successor {
  let nearest = Math.min(old, versions.after.length - 1);
  for (let page = old; page >= 0; page -= 1) {
    const fresh = versions.pairs[page]?.fresh ?? null;
    if (fresh === null) continue;
    nearest = fresh;
    break;
  }
  return { markId: mark.id, state: 'orphan', page: numberOf(versions, nearest), shape: mark.shape, score: 0 };
}

/** A mark whose page is known and whose words are not (a picture, a paper without stored words): where it was on the page. */
export function placeByPage(versions: Versions, mark: CarriedMark, old: number): Successor {
  const pair = versions.pairs[old];
  if (pair === undefined || pair.fresh === null || pair.share < 0.5) return orphan(versions, mark, old);
  const state = pair.by === 'same' && !pair.looksChanged ? 'kept' : 'check';
  const score = state === 'kept' ? 1 : pair.share * 0.7;
  return { markId: mark.id, state, page: numberOf(versions, pair.fresh), shape: mark.shape, score };
}

/** A note of a whole page goes where most of the page went. */
export function placeWholePageNote(versions: Versions, mark: CarriedMark, old: number): Successor {
  const pair = versions.pairs[old];
  if (pair === undefined || pair.fresh === null || pair.share < 0.25) return orphan(versions, mark, old);
  const state = pair.by === 'same' ? 'kept' : pair.by === 'text' && pair.share >= 0.5 ? 'moved' : 'check';
  const score = state === 'kept' ? 1 : pair.share;
  return { markId: mark.id, state, page: numberOf(versions, pair.fresh), shape: mark.shape, score };
}
