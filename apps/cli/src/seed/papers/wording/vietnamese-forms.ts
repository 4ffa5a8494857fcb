const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** "ngày 05 tháng 01 năm 2026": days below 10 and the months 1 and 2 have a leading zero (NĐ 30/2020). */
export function officialDate(date: Date): string {
  const { day, month, year } = partsOf(date);
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

export function yearOf(date: Date): number {
  return Number(partsOf(date).year);
}

function partsOf(date: Date): { readonly day: string; readonly month: string; readonly year: string } {
  const [day = '', month = '', year = ''] = PARTS.format(date).split('/');
  return { day, month, year };
}

/** 1234567.8 → "1.234.567,8" */
export function vietnameseNumber(value: number, decimals = 0): string {
  const [whole = '0', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Về việc ban hành Quy chế" → "ban hành Quy chế", to go on in a sentence. */
export function matterOf(title: string): string {
  return lowerFirst(title.replace(/^(về việc|v\/v|về)\s+/i, ''));
}
