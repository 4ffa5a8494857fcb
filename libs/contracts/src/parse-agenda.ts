import { type ParsedItem, parseLines } from './agenda-lines.js';
import { parseTable } from './agenda-table.js';
import { foldVietnamese } from './fold-vietnamese.js';
import { type NewItemInput } from './meeting-inputs.js';
import { MEETING_LIMITS, SECRET_ITEM_TITLE } from './meetings.js';
import { type Id } from './platform.js';

/** Whom the names of a pasted agenda may mean: seats of the meeting, units of the house. */
export interface AgendaDirectory {
  readonly seats: readonly { readonly id: Id; readonly name: string }[];
  readonly units: readonly { readonly id: Id; readonly name: string; readonly shortName: string }[];
}

/**
 * Reads an agenda pasted from Word, Excel or an e-mail: numbered lines ("1. Tờ trình … – Sở Tài chính – 30 phút") or a
 * table with tabs. Presenter, agency, minutes and "biểu quyết" are recognised; what is not stays in the title, so that no
 * word is lost. A proposal for a preview; nothing is stored.
 */
export function parseAgenda(text: string): readonly ParsedItem[] {
  const clean = text
    .normalize('NFC')
    // Word's line break within a paragraph.
    .replaceAll('\u000b', '\n')
    .replace(/\r\n?|\u2028/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ');
  return clean.includes('\t') && tableLike(clean) ? parseTable(clean) : parseLines(withoutTabs(clean));
}

/** Word sets a tab after the number or the sign of a line, and none of its own: "1⇥Khai mạc", "o⇥Giới thiệu đại biểu". */
const withoutTabs = (text: string): string =>
  text
    .replace(/^[ \t]*o\t+/gm, '◦ ')
    .replace(/^[ \t]*((?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,3}){0,2}|[a-hA-H]))[.)]?\t+(?=\S)/gm, '$1. ')
    .replaceAll('\t', ' ');

/** Word puts a tab after each number of a list: a table has two columns of words in most rows. */
function tableLike(text: string): boolean {
  const rows = text.split('\n').filter((line) => line.trim() !== '');
  const wide = rows.filter((line) => line.split('\t').filter((cell) => cell.trim().length > 0).length >= 3);
  const worded = rows.filter((line) => line.split('\t').filter((cell) => /\p{L}{2}/u.test(cell)).length >= 2);
  return wide.length * 2 >= rows.length || worded.length * 2 >= rows.length;
}

/**
 * The items of a preview as input: names become ids where exactly one seat or unit is meant; the rest is left open for
 * the secretary. Minutes that nobody named are 0.
 */
export function agendaInputs(items: readonly ParsedItem[], directory: AgendaDirectory): readonly NewItemInput[] {
  return items.slice(0, MEETING_LIMITS.items).map((item, index) => {
    const parentIndex = parentOf(items, index);
    const isSecret = foldVietnamese(item.title) === foldVietnamese(SECRET_ITEM_TITLE);
    return {
      parentId: null,
      ...(parentIndex === null ? {} : { parentIndex }),
      title: item.title.slice(0, MEETING_LIMITS.titleMax),
      isSecret,
      presenterSeatId: onlyOne(directory.seats, (seat) => [seat.name], item.presenter),
      owningUnitId: onlyOne(directory.units, (unit) => [unit.name, unit.shortName], item.unit),
      minutesPlanned: Math.min(item.minutes ?? 0, MEETING_LIMITS.minutesMax),
      hasVote: item.hasVote,
    };
  });
}

/** The item before it that stands one or more levels higher. */
function parentOf(items: readonly ParsedItem[], index: number): number | null {
  const { level } = items[index]!;
  for (let at = index - 1; at >= 0; at -= 1) if (items[at]!.level < level) return at;
  return null;
}

function onlyOne<T extends { readonly id: Id }>(
  rows: readonly T[],
  namesOf: (row: T) => readonly string[],
  name: string | null,
): Id | null {
  if (name === null) return null;
  const meant = foldVietnamese(name.trim());
  const found = rows.filter((row) => namesOf(row).some((known) => foldVietnamese(known.trim()) === meant));
  return found.length === 1 ? found[0]!.id : null;
}
