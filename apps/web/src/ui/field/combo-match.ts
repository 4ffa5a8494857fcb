interface Searched {
  readonly label: string;
  readonly detail?: string;
}

/** Whether every word typed begins a word of the label or detail; "thu ha so van" finds "Nguyễn Thị Thu Hà, Sở Văn hóa". */
export function matches(option: Searched | undefined, search: string): boolean {
  if (option === undefined) return false;
  const words = plain(`${option.label} ${option.detail ?? ''}`).split(/[\s,.()-]+/u);
  return plain(search)
    .split(/\s+/u)
    .filter(Boolean)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

/** Small letters without diacritics: "Đỗ Quân" → "do quan". */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase();
}
