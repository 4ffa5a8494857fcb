import { type Language } from './language.js';

/** Every time in the product is told on the body's clock, whatever the device's own zone is. */
export const timeZone = 'Asia/Ho_Chi_Minh';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

const relativeDay: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { '-1': 'hôm qua', '0': 'hôm nay', '1': 'ngày mai' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
};

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** An instant: ISO 8601 text with a zone, epoch milliseconds, or a Date. */
export type Moment = string | number | Date;

/** Calendar day (`YYYY-MM-DD`) on the body's clock. */
export function dayOf(moment: Moment): string {
  const part = parts(moment);
  return `${part.year}-${part.month}-${part.day}`;
}

/** `26/11/2026` from a calendar day (`YYYY-MM-DD`). */
export function formatDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** `14:05` on the body's clock. */
export function formatTime(moment: Moment): string {
  const part = parts(moment);
  return `${part.hour}:${part.minute}`;
}

/** `14:05:09`, for receipts and records. */
export function formatTimeWithSeconds(moment: Moment): string {
  return `${formatTime(moment)}:${parts(moment).second}`;
}

/** `Thứ Năm` from a calendar day. */
export function formatWeekday(day: string, language: Language): string {
  return weekdays[language][dayNumber(day).getUTCDay()] ?? '';
}

/** `Thứ Năm, 26/11/2026` from a calendar day. */
export function formatLongDay(day: string, language: Language): string {
  return `${formatWeekday(day, language)}, ${formatDay(day)}`;
}

/** `hôm nay`, `ngày mai`, `hôm qua`, otherwise `26/11/2026`. */
export function formatNearDay(day: string, today: string, language: Language): string {
  return relativeDay[language][String(daysBetween(today, day))] ?? formatDay(day);
}

/** `hôm nay 14:00`, otherwise `14:00, 26/11/2026`. */
export function formatInstant(moment: Moment, now: Moment, language: Language): string {
  const near = relativeDay[language][String(daysBetween(dayOf(now), dayOf(moment)))];
  return near === undefined ? `${formatTime(moment)}, ${formatDay(dayOf(moment))}` : `${near} ${formatTime(moment)}`;
}

/** `14:00 – 17:30`; the day is repeated only where it changes. */
export function formatTimeRange(start: Moment, end: Moment): string {
  const sameDay = dayOf(start) === dayOf(end);
  return sameDay
    ? `${formatTime(start)} – ${formatTime(end)}`
    : `${formatTime(start)}, ${formatDay(dayOf(start))} – ${formatTime(end)}, ${formatDay(dayOf(end))}`;
}

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayNumber(to).getTime() - dayNumber(from).getTime()) / 86_400_000);
}

/** Calendar day `count` days later (or earlier when negative). */
export function addDays(day: string, count: number): string {
  return new Date(dayNumber(day).getTime() + count * 86_400_000).toISOString().slice(0, 10);
}

function dayNumber(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function parts(moment: Moment): Record<Intl.DateTimeFormatPartTypes, string> {
  const list = clock.formatToParts(new Date(moment));
  return Object.fromEntries(list.map(({ type, value }) => [type, value])) as Record<
    Intl.DateTimeFormatPartTypes,
    string
  >;
}
