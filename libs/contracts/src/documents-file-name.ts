import { type DocumentKind } from './documents.js';
import { foldVietnamese } from './fold-vietnamese.js';
import { type Id } from './platform.js';

/** What the name of a file says of the paper in it; a proposal, to be confirmed by whoever uploads. */
export interface FileNameWords {
  /** "3" or "2.1" as on the agenda; null when the name names none. */
  readonly itemNumber: string | null;
  readonly title: string;
  readonly kind: DocumentKind;
}
export interface FileNameMatch extends FileNameWords {
  readonly fileName: string;
  readonly itemId: Id | null;
}

const ITEM_WORD = /^(?:nd|noi dung|muc|van de|item)\s*[-.:]?\s*(?=\d)/;
const NUMBER = /^\d+(?:\.\d+)*/;
/** After the number comes something else than more of a word: "3. Tờ trình", "03-Báo cáo", "2.1 Phụ lục". */
const AFTER_NUMBER = /^\s*(?:[-–.):,]|\s|$)/;
/** "12-TTr-STC", "30/BC": the number of a document, not of an item. "NĐ30" is a decree. */
const DOCUMENT_SYMBOL = /^\s*[-/ ]\s*(?:ttr|bc|qd|kh|cv|tb|nq|gm|bb|ct|hd|pa|nd|tt)\s*[-/.]/;
const DECREE = /^nđ/i;
const FULL_DATE = /^\d{1,2}[-. ]\d{1,2}[-. ]\d{4}/;
const LARGEST_ITEM_NUMBER = 999;

const kindWords: readonly (readonly [RegExp, DocumentKind])[] = [
  [/\bdu thao\b/, 'draft'],
  [/\bphu luc\b|\bpl ?\d*\b/, 'annex'],
  [/\bto trinh\b|\bttr\b/, 'submission'],
  [/\bbao cao tom tat\b|\btom tat\b/, 'summary'],
  [/\bbao cao\b|\bbc\b/, 'report'],
  [/\bgiay moi\b/, 'invitation'],
  [/\btham dinh\b/, 'appraisal'],
];

/** "Phụ lục kèm Tờ trình" is an annex: the word that comes first decides. */
function kindOf(folded: string): DocumentKind {
  const found = kindWords
    .map(([word, kind]) => ({ kind, at: folded.search(word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.kind ?? 'other';
}

/** Where the number of an item stands at the beginning of a name, and where what follows it begins. */
function itemNumber(name: string, folded: string): { readonly number: string; readonly end: number } | null {
  const word = DECREE.test(name) ? undefined : ITEM_WORD.exec(folded)?.[0];
  const start = word?.length ?? 0;
  const rest = folded.slice(start);
  const digits = NUMBER.exec(rest)?.[0];
  if (digits === undefined || FULL_DATE.test(rest)) return null;

  const after = rest.slice(digits.length);
  if (!AFTER_NUMBER.test(after) || (word === undefined && DOCUMENT_SYMBOL.test(after))) return null;
  const parts = digits.split('.').map(Number);
  if (parts.some((part) => part < 1 || part > LARGEST_ITEM_NUMBER)) return null;
  return { number: parts.join('.'), end: start + digits.length };
}

/** Reads "3. Tờ trình.pdf", "ND03-Báo cáo.pdf", "Muc 2.1 Phu luc.pdf". The title is what remains of the name. */
export function describeFileName(fileName: string): FileNameWords {
  const name = fileName
    .normalize('NFC')
    .replace(/\.pdf$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  const found = itemNumber(name, foldVietnamese(name));
  const rest = name.slice(found?.end ?? 0).replace(/^[\s\-–.):,]+/, '');
  const title = rest === '' ? name : rest;
  return { itemNumber: found?.number ?? null, title, kind: kindOf(foldVietnamese(title)) };
}

/** "3.2" is the second paper of item 3 where the agenda has no item 3.2. */
function itemOf(number: string, idOf: ReadonlyMap<string, Id>): Id | null {
  for (let parts = number.split('.'); parts.length > 0; parts = parts.slice(0, -1)) {
    const id = idOf.get(parts.join('.'));
    if (id !== undefined) return id;
  }
  return null;
}

/** Proposes an item for each file by its number. `number` of an item is the one everybody sees ("3", "2.1"). */
export function matchFileNames(
  fileNames: readonly string[],
  items: readonly { readonly id: Id; readonly number: string | null; readonly isSecret: boolean }[],
): readonly FileNameMatch[] {
  const open = items.filter((item) => !item.isSecret);
  const idOf = new Map(open.flatMap(({ id, number }) => (number === null ? [] : [[number, id] as const])));
  return fileNames.map((fileName) => {
    const words = describeFileName(fileName);
    return { ...words, fileName, itemId: words.itemNumber === null ? null : itemOf(words.itemNumber, idOf) };
  });
}
