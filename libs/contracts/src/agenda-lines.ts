import { type ItemWords, bothWords, leadingRange, noWords, wordsOf } from './agenda-words.js';
import { foldVietnamese } from './fold-vietnamese.js';

/** One item of a pasted agenda as it was read; a proposal that somebody confirms. */
export interface ParsedItem extends ItemWords {
  /** 1 = top; at most 3. */
  readonly level: number;
  readonly title: string;
}

const LEVELS = 3;

/** Ways to number a line; the kind tells the level by the order in which kinds come. */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['word', /^(?:nội dung|vấn đề|mục|nd)\s*(?:thứ\s*)?\d{1,3}\s*[.:)/–-]?\s+/i],
  ['roman', /^[IVX]{1,5}\s*[.)/:–-]\s*/],
  ['dotted3', /^\d{1,3}\.\d{1,3}\.\d{1,3}\s*[.)/:–-]?\s+/],
  ['dotted2', /^\d{1,3}\.\d{1,3}\s*[.)/:–-]?\s+/],
  ['arabic', /^\d{1,3}\s*(?:[.)/:]|[–-](?=\s))\s*(?=\D)/],
  ['capital', /^[A-H]\s*[.)/:]\s+/],
  ['letter', /^[a-zđ]\s*[.)/]\s+/],
  ['dash', /^[-–—•*·]\s+/],
  ['plus', /^\+\s+/],
];

interface Marked {
  readonly kind: string;
  readonly rest: string;
}

function markOf(line: string): Marked | null {
  for (const [kind, pattern] of MARKS) {
    const found = pattern.exec(line);
    if (found) return { kind, rest: line.slice(found[0].length) };
  }
  return null;
}

/** The level of a kind of mark: a new kind goes one deeper, a known one back to its own. */
class Levels {
  private kinds: string[] = [];

  of(kind: string): number {
    const known = this.kinds.indexOf(kind);
    this.kinds = known < 0 ? [...this.kinds, kind] : this.kinds.slice(0, known + 1);
    return Math.min(this.kinds.length, LEVELS);
  }
}

const SEPARATOR = /\s+[–—-]\s+|\s*;\s*|\s+\|\s+/;
const BRACKETS = /\(([^()]*)\)/g;

/** Title and what stands beside it: "Báo cáo X – Sở Tài chính – 30 phút (biểu quyết)". */
export function readPhrases(text: string): ItemWords & { readonly title: string } {
  const range = leadingRange(text);
  let words: ItemWords = { ...noWords, minutes: range.minutes };
  const take = (phrase: string): boolean => {
    const said = wordsOf(phrase);
    if (said) words = bothWords(words, said);
    return said !== null;
  };
  const open = range.rest.replace(BRACKETS, (whole, inside: string) =>
    inside.split(/\s*[;,]\s*|\s+[–—-]\s+/).every(take) || take(inside) ? '' : whole,
  );
  const [first = '', ...rest] = open.split(SEPARATOR);
  const title = [first, ...rest.flatMap(endOfList).filter((phrase) => !take(phrase))]
    .join(' – ')
    .replace(/\s+/g, ' ')
    .trim();
  const hasVote = words.hasVote || foldVietnamese(title).includes('bieu quyet');
  return { ...words, hasVote, title: title.replace(/[\s.;:,–-]+$/, '') };
}

/** "Sở Xây dựng trình bày, 15 phút, biểu quyết": time and vote at the end of a list are words of their own. */
function endOfList(phrase: string): readonly string[] {
  const at = phrase.lastIndexOf(',');
  const last = phrase.slice(at + 1).trim();
  const said = wordsOf(last);
  const isOwn = last === '' || (said !== null && said.presenter === null && said.unit === null);
  if (at < 0 || !isOwn) return [phrase.trim()];
  return [...endOfList(phrase.slice(0, at)), last].filter((part) => part !== '');
}

const HEADING = /^(?:du thao )?chuong trinh\b/;

/** A text with one item per line, numbered or not; lines without a number go on with the item before, where others have one. */
export function parseLines(text: string): readonly ParsedItem[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && !HEADING.test(foldVietnamese(line)));
  const isNumbered = lines.some((line) => markOf(line) !== null);
  const levels = new Levels();
  const items: ParsedItem[] = [];
  for (const line of lines) {
    const mark = markOf(line);
    const last = items.at(-1);
    if (mark) items.push({ level: levels.of(mark.kind), ...readPhrases(mark.rest) });
    else if (!isNumbered) items.push({ level: 1, ...readPhrases(line) });
    else if (last) items[items.length - 1] = goOn(last, line);
  }
  return items.filter((item) => item.title !== '');
}

/** A line without a number: more about the item before, or the rest of its title. */
function goOn(item: ParsedItem, line: string): ParsedItem {
  const said = wordsOf(line);
  if (said) return { ...item, ...bothWords(item, said) };
  const { title, ...words } = readPhrases(line);
  return { ...item, ...bothWords(item, words), title: `${item.title} ${title}`.trim() };
}
