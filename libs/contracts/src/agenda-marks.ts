import { leadingClock } from './agenda-clock.js';

const LEVELS = 3;

/** Ways to number a line; the kind tells the level. */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['word', /^(?:nội dung|vấn đề|mục|nd)\s*(?:thứ\s*)?\d{1,3}\s*[.:)/–-]?\s+/i],
  ['roman', /^[IVX]{1,5}(?:\s*[.)/:–-]\s*|\s+(?=\p{Lu}))/u],
  ['dotted3', /^\d{1,3}\.\d{1,3}\.\d{1,3}\s*[.)/:–-]?\s+/],
  ['dotted2', /^\d{1,3}\.\d{1,3}\s*[.)/:–-]?\s+/],
  ['arabic', /^\d{1,3}\s*(?:[.)/:]|[–-](?=\s))\s*(?=\D)/],
  ['capital', /^[A-H]\s*[.)/:]\s+/],
  ['letter', /^[a-zđ]\s*[.)/]\s+/],
  ['dash', /^[-–—](?:\s+|(?=\p{L}))/u],
  ['plus', /^\+\s*/],
  // Bullets of Word, each of its levels with its own sign; some come as signs of a symbol font.
  ['dot', /^[•●*·\uf0b7]\s+/],
  ['circle', /^[◦○]\s+/],
  ['square', /^[▪■§➢❖\uf0a7\uf0d8]\s+/],
];
const PARTS: ReadonlySet<string> = new Set(['word', 'roman', 'capital']);

export interface Marked {
  readonly kind: string;
  readonly rest: string;
}

/** How a line is numbered, and what follows. A clock numbers a line too and stays with it. */
export function markOf(line: string): Marked | null {
  if (leadingClock(line) !== null) return { kind: 'clock', rest: line };
  for (const [kind, pattern] of MARKS) {
    const found = pattern.exec(line);
    if (found) return { kind, rest: line.slice(found[0].length) };
  }
  return null;
}

/**
 * The level of a kind of mark: a new kind goes one deeper, a known one back to its own. Parts ("II.", "B.") never stand
 * under figures and letters: they begin anew above them.
 */
export class Levels {
  private kinds: string[] = [];

  of(kind: string): number {
    const known = this.kinds.indexOf(kind);
    const above = PARTS.has(kind) ? this.kinds.filter((other) => PARTS.has(other)) : this.kinds;
    this.kinds = known < 0 ? [...above, kind] : this.kinds.slice(0, known + 1);
    return Math.min(this.kinds.length, LEVELS);
  }
}
