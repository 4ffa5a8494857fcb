import { clockAlone, leadingClock, minutesUntilNext } from './agenda-clock.js';
import { Levels, markOf } from './agenda-marks.js';
import { type ItemWords, bothWords, noWords, wordsOf } from './agenda-words.js';
import { foldVietnamese } from './fold-vietnamese.js';

/** One item of a pasted agenda as it was read; a proposal that somebody confirms. */
export interface ParsedItem extends ItemWords {
  /** 1 = top; at most 3. */
  readonly level: number;
  readonly title: string;
}

const SEPARATOR = /\s+[–—-]\s+|\s*;\s*|\s+\|\s+/;
/** "8h00 - 8h30" is one phrase, though a dash stands between. */
const SPAN = /(\d\s*(?:[hg:]|giờ)\s*\d*)\s*[–—-]\s*(?=\d{1,2}\s*(?:[hg:]|giờ))/gi;
const BRACKETS = /\(([^()]*)\)/g;

/** Title and what stands beside it: "Báo cáo X – Sở Tài chính – 30 phút (biểu quyết)". */
export function readPhrases(text: string): ItemWords & { readonly title: string } {
  const { clock, rest: afterClock } = leadingClock(text) ?? { clock: null, rest: text };
  let words: ItemWords = { ...noWords, ...clock };
  const take = (phrase: string): boolean => {
    const said = wordsOf(phrase);
    if (said) words = bothWords(words, said);
    return said !== null;
  };
  const open = afterClock
    .replace(SPAN, '$1–')
    .replace(BRACKETS, (whole, inside: string) =>
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
  for (const line of clocksJoined(lines)) {
    const mark = markOf(line);
    const last = items.at(-1);
    if (last && clockAlone(line)) items[items.length - 1] = goOn(last, line);
    else if (mark) items.push({ level: levels.of(mark.kind), ...readPhrases(mark.rest) });
    else if (!isNumbered) items.push({ level: 1, ...readPhrases(line) });
    else if (last) items[items.length - 1] = goOn(last, line);
  }
  return minutesUntilNext(items.filter((item) => item.title !== ''));
}

/** Where only clocks begin the items, one that stands alone on its line begins the next: "08:00", then "Khai mạc". */
function clocksJoined(lines: readonly string[]): readonly string[] {
  const kinds = new Set(lines.map((line) => markOf(line)?.kind));
  kinds.delete(undefined);
  if (kinds.size !== 1 || !kinds.has('clock')) return lines;
  return lines.flatMap((line, at) => {
    if (clockAlone(line) && at + 1 < lines.length) return [];
    const before = lines[at - 1];
    return before !== undefined && clockAlone(before) ? [`${before} ${line}`] : [line];
  });
}

/** A line without a number: more about the item before, or the rest of its title. */
function goOn(item: ParsedItem, line: string): ParsedItem {
  const said = wordsOf(line);
  if (said) return { ...item, ...bothWords(item, said) };
  const { title, ...words } = readPhrases(line);
  return { ...item, ...bothWords(item, words), title: `${item.title} ${title}`.trim() };
}
