import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatLongDay, formatNearDay, formatWeekday, type Moment } from './dates.js';
import { formatDuration, formatMinutes } from './durations.js';
import { type Language } from './language.js';
import { type Address, addressed } from './names.js';
import { formatBytes, formatNumber, outOf } from './numbers.js';

/** The language the person reads. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'vi';
}

/** The formatters of this folder, bound to the language on screen. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      language,
      instant: (moment: Moment, now: Moment) => formatInstant(moment, now, language),
      nearDay: (day: string, today: string) => formatNearDay(day, today, language),
      weekday: (day: string) => formatWeekday(day, language),
      longDay: (day: string) => formatLongDay(day, language),
      duration: (seconds: number) => formatDuration(seconds, language),
      minutes: (minutes: number) => formatMinutes(minutes, language),
      number: (value: number, digits?: number) => formatNumber(value, language, digits),
      bytes: (bytes: number) => formatBytes(bytes, language),
      outOf: (part: number, whole: number) => outOf(part, whole, language),
      addressed: (fullName: string, address: Address = 'dong-chi') => addressed(fullName, address, language),
    }),
    [language],
  );
}
