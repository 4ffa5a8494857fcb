import { type Language } from './language.js';

/** `06:42`, from an hour on `1:05:09`. The sign is left out: a timer says it with "+" and words. */
export function formatClock(seconds: number): string {
  const total = Math.abs(Math.trunc(seconds));
  const hours = Math.floor(total / 3600);
  const rest = `${pad(Math.floor((total % 3600) / 60))}:${pad(total % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** `18 phút`, `3 giờ 30 phút`, `2 ngày`; under a minute `40 giây`. Whole units, rounded down. */
export function formatDuration(seconds: number, language: Language): string {
  const total = Math.max(0, Math.trunc(seconds));
  if (total < 60) return amount(total, 'second', language);
  if (total < 3600) return amount(Math.floor(total / 60), 'minute', language);
  if (total < 86_400) {
    const minutes = Math.floor((total % 3600) / 60);
    const hours = amount(Math.floor(total / 3600), 'hour', language);
    return minutes === 0 ? hours : `${hours} ${amount(minutes, 'minute', language)}`;
  }
  return amount(Math.floor(total / 86_400), 'day', language);
}

/** `3 giờ 30 phút` from whole minutes: the agenda is planned in minutes. */
export function formatMinutes(minutes: number, language: Language): string {
  return minutes === 0 ? amount(0, 'minute', language) : formatDuration(minutes * 60, language);
}

type Unit = 'second' | 'minute' | 'hour' | 'day';
const vietnamese: Readonly<Record<Unit, string>> = { second: 'giây', minute: 'phút', hour: 'giờ', day: 'ngày' };

function amount(count: number, unit: Unit, language: Language): string {
  switch (language) {
    case 'vi':
      return `${count} ${vietnamese[unit]}`;
    case 'en':
      return `${count} ${unit}${count === 1 ? '' : 's'}`;
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
