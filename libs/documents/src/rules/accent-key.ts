/**
 * What distinguishes words beyond their base letters: for each word its letters and, beside them, its marks in one order.
 * "uỷ ban" and "ủy ban" are the same word written in two ways, "dân" and "dần" are two words.
 */
export function accentKey(text: string): string {
  return text
    .toLocaleLowerCase('vi')
    .split(/\s+/)
    .map((word) => {
      const marks: string[] = [];
      const letters = word.normalize('NFD').replace(/[\p{M}đ]/gu, (mark) => {
        marks.push(mark);
        return mark === 'đ' ? 'd' : '';
      });
      return `${letters}${marks.sort().join('')}`;
    })
    .join(' ');
}

/** Did somebody type marks? Then he means the words that have them. */
export const hasAccents = (query: string): boolean => /[\p{M}đ]/u.test(query.toLocaleLowerCase('vi').normalize('NFD'));
