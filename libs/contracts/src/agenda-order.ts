import { type AgendaItemView } from './meetings.js';
import { type Id } from './platform.js';

/** What decides the place of an item in an agenda. */
export interface PlacedItem {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly sort: number;
}

const byPlace = (a: PlacedItem, b: PlacedItem): number => a.sort - b.sort || (a.id < b.id ? -1 : 1);

/**
 * An agenda in reading order with the numbers everyone sees: "1", "2", "2.1", "2.2", "3".
 * An item whose parent is not in the list stands at the top level, so that nothing is ever lost.
 */
export function inReadingOrder<T extends PlacedItem>(
  items: readonly T[],
): readonly (T & { readonly number: string })[] {
  const known = new Set(items.map((item) => item.id));
  const parentOf = (item: T): Id | null => (item.parentId !== null && known.has(item.parentId) ? item.parentId : null);
  const inPlace = [...items].sort(byPlace);
  const read = (parentId: Id | null, prefix: string): readonly (T & { readonly number: string })[] =>
    inPlace
      .filter((item) => parentOf(item) === parentId)
      .flatMap((item, index) => {
        const number = `${prefix}${index + 1}`;
        return [{ ...item, number }, ...read(item.id, `${number}.`)];
      });
  return read(null, '');
}

/**
 * The items a guest attends, in the order of `itemIds` and without any sign of the others: no number, no place.
 * @param itemIds the guest's items in agenda order
 */
export function asGuestSees(items: readonly AgendaItemView[], itemIds: readonly Id[]): readonly AgendaItemView[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return itemIds.flatMap((id) => {
    const item = byId.get(id);
    return item ? [{ ...item, number: null, parentId: null, sort: 0 }] : [];
  });
}
