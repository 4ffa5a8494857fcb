import { type Language } from './language.js';

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** `18.640` and `2,5` in Vietnamese; at most `digits` decimals. */
export function formatNumber(value: number, language: Language, digits = 2): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits, useGrouping: 'always' }).format(
    value,
  );
}

/** `840 KB`, `12,4 MB`: steps of 1,000, as tablets' own file lists count. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${formatNumber(bytes / 1000 ** step, language, step < 2 ? 0 : 1)} ${units[step] ?? ''}`;
}

/** `11 trên 27`: what a screen reader should say instead of "11/27". */
export function outOf(part: number, whole: number, language: Language): string {
  const word = language === 'vi' ? 'trên' : 'of';
  return `${formatNumber(part, language)} ${word} ${formatNumber(whole, language)}`;
}
