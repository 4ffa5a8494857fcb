import { type Id } from '@app/contracts';

export interface PlacedItem {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly sort: number;
}

/** Numbers of an agenda tree in reading order: "1", "2", "2.1", "2.2", "3". */
export function agendaNumbers(items: readonly PlacedItem[]): ReadonlyMap<Id, string> {
  const children = Map.groupBy(
    [...items].sort((a, b) => a.sort - b.sort),
    (item) => item.parentId,
  );
  const numbers = new Map<Id, string>();
  const walk = (parentId: Id | null, prefix: string): void => {
    (children.get(parentId) ?? []).forEach((item, index) => {
      const number = `${prefix}${index + 1}`;
      numbers.set(item.id, number);
      walk(item.id, `${number}.`);
    });
  };
  walk(null, '');
  return numbers;
}
