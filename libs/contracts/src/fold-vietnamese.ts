const folds = new Map<string, string>();

function baseOf(unit: string): string {
  if (/\s/.test(unit)) return ' ';
  if (unit === 'đ' || unit === 'Đ') return 'd';
  return unit.normalize('NFD').charAt(0).toLowerCase();
}

/** The base letter of one UTF-16 unit, in lower case; always one unit long. */
function fold(unit: string): string {
  const known = folds.get(unit);
  if (known !== undefined) return known;

  const base = baseOf(unit);
  const folded = base.length === 1 ? base : unit;
  folds.set(unit, folded);
  return folded;
}

/**
 * Vietnamese text without tone marks, hats and capitals: "Đầu tư" → "dau tu", so that people find what they type without marks.
 * Line breaks become spaces: words are found over the end of a line.
 * The text must be NFC. Each UTF-16 unit gives one unit: a place in the folded text is the same place in the text.
 */
export const foldVietnamese = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => fold(text.charAt(at))).join('');
