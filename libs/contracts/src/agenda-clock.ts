import { foldVietnamese } from './fold-vietnamese.js';

const CLOCK = String.raw`(\d{1,2})\s*(?:[:hg]|gio)\s*(\d{2}(?!\d))?(?:\s*phut\b)?`;
const BEFORE = String.raw`^[([]?\s*(?:(?:bat dau )?(?:tu|luc)\s+)?`;
const RANGE = new RegExp(String.raw`${BEFORE}${CLOCK}\s*(?:[-–—]|den)\s*${CLOCK}(?=$|[\s:.,;)\]–-])`);
const MOMENT = new RegExp(String.raw`${BEFORE}${CLOCK}(?=$|[\s:.,;)\]–-])`);
/** No item of an agenda takes that many hours: "8h30" is a time of day, "1h30" a duration. */
const DAY_BEGINS = 6;

export interface AgendaClock {
  /** Minutes after midnight. */
  readonly from: number;
  /** Where an end is said as well. */
  readonly minutes: number | null;
}

const clockAt = (hour: string | undefined, minute: string | undefined): number | null => {
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
};

function clockOf(range: RegExpExecArray): AgendaClock | null {
  const [from, until] = [clockAt(range[1], range[2]), clockAt(range[3], range[4])];
  if (from === null || until === null) return null;
  return { from, minutes: until > from ? until - from : null };
}

/**
 * The clock at the beginning of a line: "08:00 – 08:30: Khai mạc", "8h30 Báo cáo", "8 giờ 30". A full hour that goes on in
 * small letters is no clock: "10 giờ học kỹ năng số". Null where there is none.
 */
export function leadingClock(line: string): { readonly clock: AgendaClock; readonly rest: string } | null {
  const folded = foldVietnamese(line);
  const range = RANGE.exec(folded);
  const moment = range ?? MOMENT.exec(folded);
  if (!moment) return null;
  const rest = line.slice(moment[0].length);
  const isHourOfWords = !range && moment[2] === undefined && /^\s+\p{Ll}/u.test(rest);
  const from = clockAt(moment[1], moment[2]);
  const clock = range ? clockOf(range) : from === null ? null : { from, minutes: null };
  return clock === null || isHourOfWords ? null : { clock, rest: rest.replace(/^[\s:.,;)\]–-]+/, '') };
}

/** A phrase that is a time of day or a span of it and nothing else; "1h30" is a duration. */
export function clockAlone(phrase: string): AgendaClock | null {
  const found = leadingClock(phrase.trim());
  if (found === null || found.rest !== '') return null;
  return found.clock.minutes === null && found.clock.from < DAY_BEGINS * 60 ? null : found.clock;
}

/** Where an item says only when it begins, it goes on until the next of its level begins. */
export function minutesUntilNext<
  T extends { readonly level: number; readonly from: number | null; readonly minutes: number | null },
>(items: readonly T[]): readonly T[] {
  return items.map((item, index) => {
    const next = items[index + 1];
    const until = next?.level === item.level ? next.from : null;
    if (item.minutes !== null || item.from === null || until === null || until <= item.from) return item;
    return { ...item, minutes: until - item.from };
  });
}
