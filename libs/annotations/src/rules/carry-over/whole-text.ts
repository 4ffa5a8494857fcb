import { type PageContent } from './paper.js';
import { bodyStretches } from './running-lines.js';

/** How well a text may be cut before a sign; the better of two equal cuts is where an author inserts or deletes. */
export const CUT = { word: 1, line: 2, paragraph: 3, page: 4 } as const;

/**
 * A version as one row of signs: letters, digits and punctuation in small letters. Left out is what a typesetter decides:
 * spaces, line breaks, hyphens and dashes, dotted leaders, page numbers and running heads.
 */
export interface WholeText {
  readonly codes: Uint16Array;
  /** Where each sign stands in the text of its page. */
  readonly at: Int32Array;
  /** How well the text may be cut before each sign: 0 or one of `CUT`. */
  readonly cuts: Uint8Array;
  /** First sign of each page in their order; last, the number of signs. */
  readonly starts: Int32Array;
}

/** A page with fewer signs (its number, a heading) is not told from others by them. */
export const TELLING_SIGNS = 40;

const NEW_LINE = 10;
/** Signs that end a paragraph when a line ends with them. */
const PARAGRAPH_ENDS = new Set([...'.:;!?…'].map((sign) => sign.charCodeAt(0)));
/** A line of less than this share of the longest one on its page is the last of its paragraph, or a heading. */
const SHORT_LINE = 0.7;
const LEADERS = new Set([...'._…'].map((sign) => sign.charCodeAt(0)));
const DROPPED = /[\s\p{Cc}\p{Cf}\p{Pd}\u2212\u2022\u2026]/u;
const QUOTES = /[“”„«»"]/;

const folded = foldingTable();

export function wholeText(pages: readonly PageContent[]): WholeText {
  const length = pages.reduce((sum, page) => sum + page.text.length, 0);
  const codes = new Uint16Array(length);
  const at = new Int32Array(length);
  const cuts = new Uint8Array(length);
  const starts = new Int32Array(pages.length + 1);
  const bodies = bodyStretches(pages);
  let count = 0;
  let endsShort = true;
  for (const [nth, { text }] of pages.entries()) {
    const { from, to } = bodies[nth] ?? { from: 0, to: 0 };
    const short = longestLine(text.slice(from, to)) * SHORT_LINE;
    const endsParagraph = (lineLength: number): boolean =>
      lineLength < short || PARAGRAPH_ENDS.has(codes[count - 1] ?? 0);
    starts[nth] = count;
    let cut: number = endsShort ? CUT.page : CUT.line;
    let line = from;
    for (let index = from; index < to; index += 1) {
      const raw = text.charCodeAt(index);
      const code = folded[raw] ?? 0;
      if (raw === NEW_LINE) {
        cut = Math.max(cut, endsParagraph(index - line) ? CUT.paragraph : CUT.line);
        line = index + 1;
      } else if (code === 0 || isLeader(text, index, raw)) {
        cut = Math.max(cut, CUT.word);
      } else {
        codes[count] = code;
        at[count] = index;
        cuts[count] = cut;
        count += 1;
        cut = 0;
      }
    }
    endsShort = endsParagraph(to - line);
  }
  starts[pages.length] = count;
  return { codes: codes.subarray(0, count), at: at.subarray(0, count), cuts: cuts.subarray(0, count), starts };
}

const longestLine = (text: string): number =>
  text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0);

/** Signs of a short text, as they stand in a `WholeText`. */
export const signsOf = (text: string): Uint16Array => wholeText([{ page: 1, text, words: [], imageHash: null }]).codes;

/** Signs of one page; `page` is its place in the list, from 0. */
export const signCount = ({ starts }: WholeText, page: number): number => (starts[page + 1] ?? 0) - (starts[page] ?? 0);

/** The page (its place in the list, from 0) on which a sign stands. */
export function pageOfSign({ starts }: WholeText, sign: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= sign) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first sign of the page that stands at `offset` of its text or after it. */
export function signFrom({ at, starts }: WholeText, page: number, offset: number): number {
  let [low, high] = [starts[page] ?? 0, starts[page + 1] ?? 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two dots or more in a row: how many there are depends on the width of the line. */
const isLeader = (text: string, index: number, code: number): boolean =>
  LEADERS.has(code) && (text.charCodeAt(index + 1) === code || text.charCodeAt(index - 1) === code);

function foldingTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code += 1) {
    const sign = String.fromCharCode(code);
    if (DROPPED.test(sign)) continue;
    const small = sign.toLowerCase();
    table[code] = QUOTES.test(sign) ? 34 : small.length === 1 ? small.charCodeAt(0) : code;
  }
  return table;
}
