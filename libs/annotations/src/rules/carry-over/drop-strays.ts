import { type HeldRun, heldRuns } from './held-runs.js';
import { type TextMap } from './text-map.js';
import { CUT, pageOfSign, signCount, TELLING_SIGNS, type WholeText } from './whole-text.js';

/** Equal signs that lie together in both texts and are text that was kept or moved, whatever stands around it. */
const BY_ITSELF = 200;
/** Runs with less than this between them, in both texts, lie together. */
const TOGETHER = 120;
/** How far (signs) a kept paragraph may stand from the text beside it: a few paragraphs inserted. */
const NEAR = 3000;

interface Chain {
  readonly runs: readonly HeldRun[];
  readonly old: number;
  readonly oldEnd: number;
  readonly fresh: number;
  readonly freshEnd: number;
  /** Held signs. */
  readonly length: number;
}

/**
 * Lets go of phrases that happen to stand once in each text although one was deleted and the other one is new. What stays
 * is long, or half of its page, or whole lines in their turn between what was before and after, or a whole paragraph.
 */
export function dropStrays(map: TextMap): void {
  const chains = chainsOf(heldRuns(map));
  const strong = chains.filter((chain) => isStrong(map.before, chain));
  if (strong.length === 0) return;
  let next = 0;
  for (const chain of chains) {
    if (strong[next] === chain) {
      next += 1;
      continue;
    }
    const isKept = isInTurn(strong[next - 1], chain, strong[next])
      ? isParagraph(map.before, chain)
      : wasMoved(map, chain);
    if (!isKept) for (const run of chain.runs) release(map, run);
  }
}

function chainsOf(runs: readonly HeldRun[]): readonly Chain[] {
  const chains: Chain[] = [];
  for (const run of runs) {
    const { old, fresh, length } = run;
    const last = chains.at(-1);
    const isNext =
      last !== undefined &&
      old - last.oldEnd <= TOGETHER &&
      fresh >= last.freshEnd &&
      fresh - last.freshEnd <= TOGETHER;
    const ends = { oldEnd: old + length, freshEnd: fresh + length };
    if (isNext)
      chains[chains.length - 1] = { ...last, ...ends, runs: [...last.runs, run], length: last.length + length };
    else chains.push({ runs: [run], old, fresh, ...ends, length });
  }
  return chains;
}

const isStrong = (before: WholeText, { old, length }: Chain): boolean =>
  length >= BY_ITSELF || length >= Math.max(TELLING_SIGNS, signCount(before, pageOfSign(before, old)) / 2);

/** Between its neighbours; where these were torn apart, beside one of them. */
function isInTurn(last: Chain | undefined, chain: Chain, next: Chain | undefined): boolean {
  const [isAfter, isBefore] = [follows(last, chain), follows(chain, next)];
  return last === undefined || next === undefined || !follows(last, next) ? isAfter || isBefore : isAfter && isBefore;
}

function follows(earlier: Chain | undefined, later: Chain | undefined): boolean {
  if (earlier === undefined || later === undefined) return false;
  const apart = later.fresh - earlier.freshEnd;
  return apart >= 0 && apart <= NEAR + later.old - earlier.oldEnd;
}

/** Begins and ends where lines do, and where a paragraph does at one end at least. */
function isParagraph({ cuts }: WholeText, { old, oldEnd }: Chain): boolean {
  const [start, end] = [cuts[old] ?? 0, cuts[oldEnd] ?? CUT.page];
  return Math.min(start, end) >= CUT.line && Math.max(start, end) >= CUT.paragraph;
}

/** Exactly a paragraph (or several) in both texts. */
function wasMoved({ before, after }: TextMap, { old, oldEnd, fresh, freshEnd, length }: Chain): boolean {
  const isCut = (cuts: Uint8Array, sign: number): boolean => (cuts[sign] ?? CUT.page) >= CUT.paragraph;
  const isWhole = isCut(before.cuts, old) && isCut(before.cuts, oldEnd);
  return length >= TELLING_SIGNS && isWhole && isCut(after.cuts, fresh) && isCut(after.cuts, freshEnd);
}

function release({ forth, back }: TextMap, { old, fresh, length }: HeldRun): void {
  forth.fill(-1, old, old + length);
  back.fill(-1, fresh, fresh + length);
}
