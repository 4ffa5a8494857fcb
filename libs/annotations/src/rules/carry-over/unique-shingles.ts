/** A stretch of signs, the end not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
/** Signs that may be used: `held[sign] === -1`. */
interface Side {
  readonly codes: Uint16Array;
  readonly held: Int32Array;
  readonly within: Stretch;
}

const NONE = -1;
const TWICE = -2;
const FACTOR = 0x01000193;

/**
 * Places of all stretches of `size` signs that stand exactly once on each side: pairs of old and new place, by old place.
 * Shingles and uniqueness: Broder 1997; patience difference. One pass over each side with a rolling hash.
 */
export function uniqueShingles(before: Side, after: Side, size: number): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  eachUnique(before, after, size, (old, fresh) => pairs.push([old, fresh]));
  return pairs.sort(([a], [b]) => a - b);
}

/** 1 at each sign of the old text where a stretch of `size` signs begins that stands exactly once in each text. */
export function standingOnce(before: Uint16Array, after: Uint16Array, size: number): Uint8Array {
  const once = new Uint8Array(before.length);
  const whole = (codes: Uint16Array): Side => ({
    codes,
    held: new Int32Array(codes.length).fill(NONE),
    within: { from: 0, to: codes.length },
  });
  eachUnique(whole(before), whole(after), size, (old) => (once[old] = 1));
  return once;
}

function eachUnique(before: Side, after: Side, size: number, visit: (old: number, fresh: number) => void): void {
  const table = new ShingleTable(after.within.to - after.within.from + before.within.to - before.within.from);
  eachShingle(after, size, (hash, place) => table.see(table.fresh, hash, place));
  eachShingle(before, size, (hash, place) => table.see(table.old, hash, place));
  for (const [slot, old] of table.old.entries()) {
    const fresh = table.fresh[slot] ?? NONE;
    if (old >= 0 && fresh >= 0 && isSame(before.codes, old, after.codes, fresh, size)) visit(old, fresh);
  }
}

/** Open addressing; a slot belongs to one hash, so shingles of one hash count as one that stands twice. */
class ShingleTable {
  readonly old: Int32Array;
  readonly fresh: Int32Array;
  private readonly hashes: Int32Array;
  private readonly mask: number;

  constructor(shingles: number) {
    const slots = 1 << Math.max(4, 32 - Math.clz32(shingles + (shingles >> 1)));
    this.old = new Int32Array(slots).fill(NONE);
    this.fresh = new Int32Array(slots).fill(NONE);
    this.hashes = new Int32Array(slots);
    this.mask = slots - 1;
  }

  see(side: Int32Array, hash: number, place: number): void {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    while (this.isOther(slot, hash)) slot = (slot + 1) & this.mask;
    this.hashes[slot] = hash;
    side[slot] = side[slot] === NONE ? place : TWICE;
  }

  private isOther(slot: number, hash: number): boolean {
    if (this.old[slot] === NONE && this.fresh[slot] === NONE) return false;
    return this.hashes[slot] !== hash;
  }
}

function eachShingle({ codes, held, within }: Side, size: number, visit: (hash: number, place: number) => void): void {
  let leaving = 1;
  for (let power = 0; power < size; power += 1) leaving = Math.imul(leaving, FACTOR);
  let hash = 0;
  let length = 0;
  for (let sign = within.from; sign < within.to; sign += 1) {
    if (held[sign] !== NONE) {
      hash = 0;
      length = 0;
      continue;
    }
    hash = (Math.imul(hash, FACTOR) + (codes[sign] ?? 0)) | 0;
    if (length === size) hash = (hash - Math.imul(leaving, codes[sign - size] ?? 0)) | 0;
    else length += 1;
    if (length === size) visit(hash, sign - size + 1);
  }
}

function isSame(a: Uint16Array, from: number, b: Uint16Array, start: number, size: number): boolean {
  for (let sign = 0; sign < size; sign += 1) if (a[from + sign] !== b[start + sign]) return false;
  return true;
}
