import { type TextMap } from './text-map.js';
import { type Stretch } from './unique-shingles.js';
import { pageOfSign } from './whole-text.js';

/** Where marked signs stand in the new text. */
export interface Placement {
  /** Place of the page in the list of new pages, from 0. */
  readonly page: number;
  /** Signs of the new text, on this page only. */
  readonly signs: Stretch;
  /** 0–1: share of the marked signs that stand there still, lowered by what came between them. */
  readonly quote: number;
  /** 0–1: how much of the text around is around it still. */
  readonly context: number;
  /** Something near stands only here, or the text flows on unbroken on both sides: not one of several equal passages. */
  readonly isUnmistakable: boolean;
  /** 0–1: share of the new place that lies on this page. */
  readonly onPage: number;
}

/** Signs looked at before and after. 64 on one side, or 32 on both, are full evidence. */
const AROUND = 64;
/** So far may the text around have slipped by small edits in it. */
const SLIP = 24;

/** Null = nothing became of these signs. The stretches are in order and on one page of the old version. */
export function placeSigns(map: TextMap, stretches: readonly Stretch[]): Placement | null {
  const marked = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined || marked === 0) return null;
  const found = together(carried(map, stretches), last.to - first.from);
  const whole = found.length > 0 ? spread(map, first, last, found) : betweenNeighbours(map, first.from, last.to);
  if (whole === null) return null;

  const page = mainPage(map, whole, found);
  const [start, end] = [map.after.starts[page] ?? 0, map.after.starts[page + 1] ?? 0];
  const signs = { from: Math.max(whole.from, start), to: Math.min(whole.to, end) };
  const old = { from: first.from, to: last.to };
  const grown = whole.to - whole.from - (last.to - first.from);
  return {
    page,
    signs,
    quote: found.length / Math.max(marked, marked + grown),
    context: contextOf(map, old, whole),
    isUnmistakable: isProven(map, old, whole) || (flowsOn(map, old, whole, -1) && flowsOn(map, old, whole, 1)),
    onPage: (signs.to - signs.from) / (whole.to - whole.from),
  };
}

function carried({ forth }: TextMap, stretches: readonly Stretch[]): readonly number[] {
  const places: number[] = [];
  for (const { from, to } of stretches) {
    for (let sign = from; sign < to; sign += 1) {
      const fresh = forth[sign] ?? -1;
      if (fresh >= 0) places.push(fresh);
    }
  }
  return places;
}

/** Those that lie where most of them lie; in order. */
function together(places: readonly number[], length: number): readonly number[] {
  const sorted = [...places].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? 0;
  const reach = length + AROUND;
  return sorted.filter((place) => Math.abs(place - middle) <= reach);
}

/** From the first to the last; edited ends reach to what still stands beside them. */
function spread({ forth }: TextMap, first: Stretch, last: Stretch, found: readonly number[]): Stretch {
  const [low = 0] = found;
  const high = (found.at(-1) ?? 0) + 1;
  const neighbourBefore = forth[first.from - 1] ?? -1;
  const neighbourAfter = forth[last.to] ?? -1;
  const isHeadEdited = neighbourBefore >= 0 && neighbourBefore < low && low - neighbourBefore <= AROUND / 2;
  const isTailEdited = neighbourAfter >= high && neighbourAfter - high <= AROUND / 2;
  return {
    from: isHeadEdited && forth[first.from] === -1 ? neighbourBefore + 1 : low,
    to: isTailEdited && forth[last.to - 1] === -1 ? neighbourAfter : high,
  };
}

/** Other words stand where these stood, and what stood on both sides of them stands there still. */
function betweenNeighbours({ forth }: TextMap, from: number, to: number): Stretch | null {
  const [before, after] = [forth[from - 1] ?? -1, forth[to] ?? -1];
  if (before < 0 || after <= before + 1 || after - before > 2 * (to - from) + SLIP) return null;
  return { from: before + 1, to: after };
}

function mainPage({ after }: TextMap, whole: Stretch, found: readonly number[]): number {
  const middle = found[found.length >> 1] ?? (whole.from + whole.to) >> 1;
  return pageOfSign(after, middle);
}

function contextOf({ forth }: TextMap, old: Stretch, fresh: Stretch): number {
  let [seen, there] = [0, 0];
  for (let step = 1; step <= AROUND; step += 1) {
    const ends = [
      [old.from - step, fresh.from - step],
      [old.to + step - 1, fresh.to + step - 1],
    ] as const;
    for (const [sign, expected] of ends) {
      const place = forth[sign];
      if (place === undefined) continue;
      seen += 1;
      if (place >= 0 && Math.abs(place - expected) <= SLIP) there += 1;
    }
  }
  return seen === 0 ? 1 : Math.min(1, there / Math.min(AROUND, seen));
}

/** Signs within which a passage that stands only here tells a place from others like it. */
const PROOF = 160;

/** A stretch that stands once in each text went to this place. */
function isProven({ forth, once }: TextMap, old: Stretch, fresh: Stretch): boolean {
  for (let sign = Math.max(0, old.from - PROOF); sign < old.to + PROOF; sign += 1) {
    const place = forth[sign] ?? -1;
    if (once[sign] !== 1 || place < 0) continue;
    const isNear = place >= fresh.from - PROOF - SLIP && place < fresh.to + PROOF + SLIP;
    if (isNear && forth[sign + 1] === place + 1) return true;
  }
  return false;
}

/** Signs on each side that must not be torn away, and the half of them that must be there. */
const FLOW = 300;

/** Before (-1) or after (1) stands mostly what stood there. */
function flowsOn({ forth }: TextMap, old: Stretch, fresh: Stretch, side: -1 | 1): boolean {
  let [seen, there] = [0, 0];
  for (let step = 1; step <= FLOW; step += 1) {
    const sign = side < 0 ? old.from - step : old.to + step - 1;
    const place = forth[sign];
    if (place === undefined) break;
    seen += 1;
    const expected = side < 0 ? fresh.from - step : fresh.to + step - 1;
    if (place >= 0 && Math.abs(place - expected) <= FLOW / 3) there += 1;
  }
  return there * 2 >= seen;
}
