/** A calendar day (`YYYY-MM-DD`) from what a person types: "26/11/2026", "26-11-26", "26112026". Null when it is no day. */
export function parseDay(typed: string): string | null {
  const match =
    /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4}|\d{2})$/.exec(typed.trim()) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(typed.trim());
  if (match === null) return null;
  const [day, month, year] = [
    Number(match[1]),
    Number(match[2]),
    Number(match[3]) + (match[3]?.length === 2 ? 2000 : 0),
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 ? date.toISOString().slice(0, 10) : null;
}

/** A time (`HH:MM`, 24 hours) from what a person types: "8:00", "8h30", "8 giờ 30", "0830", "14". Null when it is none. */
export function parseTime(typed: string): string | null {
  const match =
    /^(\d{1,2})\s*(?:[:.hg]|giờ)\s*(\d{1,2})?\s*(?:phút)?$/iu.exec(typed.trim()) ??
    /^(\d{1,2})(\d{2})?$/.exec(typed.trim());
  if (match === null) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
