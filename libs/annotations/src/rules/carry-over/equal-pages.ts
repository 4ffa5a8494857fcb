import { signCount, TELLING_SIGNS, type WholeText } from './whole-text.js';

/**
 * Pages with the same signs: those that stand once in each version, wherever; then their equal neighbours, one after the
 * other. A page that could follow one pair or come before another follows: the end of a text stands on a page of its own
 * more often than its beginning.
 */
export function equalPages(before: WholeText, after: WholeText): readonly (readonly [old: number, fresh: number])[] {
  const [oldKeys, freshKeys] = [keysOf(before), keysOf(after)];
  const pairOf = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (old: number, fresh: number): boolean => {
    const isPair =
      oldKeys[old] !== undefined && oldKeys[old] === freshKeys[fresh] && !pairOf.has(old) && !taken.has(fresh);
    if (isPair) {
      pairOf.set(old, fresh);
      taken.add(fresh);
    }
    return isPair;
  };

  const freshOnce = onlyPlaces(freshKeys);
  for (const [key, old] of onlyPlaces(oldKeys)) {
    const fresh = freshOnce.get(key);
    if (fresh !== undefined && signCount(before, old) >= TELLING_SIGNS) pair(old, fresh);
  }
  for (const [old, fresh] of [[-1, -1] as const, ...pairOf])
    for (let step = 1; pair(old + step, fresh + step);) step += 1;
  const end = [oldKeys.length, freshKeys.length] as const;
  for (const [old, fresh] of [end, ...pairOf]) for (let step = 1; pair(old - step, fresh - step);) step += 1;
  return [...pairOf];
}

const keysOf = (text: WholeText): readonly string[] =>
  Array.from({ length: text.starts.length - 1 }, (_, page) =>
    asString(text.codes.subarray(text.starts[page], text.starts[page + 1])),
  );

/** More arguments than this may be too many for one call. */
const CALL = 8192;

function asString(codes: Uint16Array): string {
  let all = '';
  for (let from = 0; from < codes.length; from += CALL)
    all += String.fromCharCode(...codes.subarray(from, from + CALL));
  return all;
}

function onlyPlaces(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [place, key] of keys.entries()) {
    if (places.has(key)) twice.add(key);
    places.set(key, place);
  }
  for (const key of twice) places.delete(key);
  return places;
}
