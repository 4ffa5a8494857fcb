import { type AgendaItemView, type Id, MEETING_LIMITS } from '@app/contracts';

/** An item's place as the server takes it: reading order and parent. */
export interface Place {
  readonly id: Id;
  readonly parentId: Id | null;
}
export type Move = 'up' | 'down' | 'in' | 'out';
type Items = readonly AgendaItemView[];

const siblingsOf = (items: Items, parentId: Id | null): Items => items.filter((item) => item.parentId === parentId);
const read = (items: Items, parentId: Id | null): readonly Place[] =>
  siblingsOf(items, parentId).flatMap(({ id }) => [{ id, parentId }, ...read(items, id)]);

/** Reading order where the children of one parent stand in another order. */
function withSiblings(items: Items, parentId: Id | null, order: readonly Id[]): readonly Place[] {
  const walk = (parent: Id | null): readonly Place[] => {
    const ids = parent === parentId ? order : siblingsOf(items, parent).map(({ id }) => id);
    return ids.flatMap((id) => [{ id, parentId: parent }, ...walk(id)]);
  };
  return walk(null);
}

const levelOf = (items: Items, id: Id | null): number => {
  const item = items.find((one) => one.id === id);
  return item === undefined ? 0 : 1 + levelOf(items, item.parentId);
};
/** Levels below an item, itself included. */
const heightOf = (items: Items, id: Id): number =>
  1 + Math.max(0, ...siblingsOf(items, id).map((child) => heightOf(items, child.id)));

/**
 * The order after a move by keyboard or menu: `up` and `down` among its siblings, `in` under the item before it, `out` to
 * right after its parent; parts go along. Null where it cannot go. @param items in reading order
 */
export function moved(items: Items, id: Id, move: Move): readonly Place[] | null {
  const item = items.find((one) => one.id === id);
  if (item === undefined) return null;
  const siblings = siblingsOf(items, item.parentId).map((one) => one.id);
  const at = siblings.indexOf(id);
  switch (move) {
    case 'up':
    case 'down': {
      const other = siblings[at + (move === 'up' ? -1 : 1)];
      return other === undefined ? null : movedOver(items, id, other);
    }
    case 'in': {
      const parent = siblings[at - 1];
      if (parent === undefined) return null;
      if (levelOf(items, parent) + heightOf(items, id) > MEETING_LIMITS.depth) return null;
      return reparented(items, id, { parentId: parent, after: null });
    }
    case 'out': {
      const parent = items.find((one) => one.id === item.parentId);
      return parent === undefined ? null : reparented(items, id, { parentId: parent.parentId, after: parent.id });
    }
  }
}

/** `after` null = last of its new siblings. */
function reparented(
  items: Items,
  id: Id,
  { parentId, after }: { readonly parentId: Id | null; readonly after: Id | null },
): readonly Place[] {
  const inNew = items.map((item) => (item.id === id ? { ...item, parentId } : item));
  const siblings = siblingsOf(inNew, parentId).flatMap((one) => (one.id === id ? [] : [one.id]));
  const at = after === null ? siblings.length : siblings.indexOf(after) + 1;
  return withSiblings(inNew, parentId, [...siblings.slice(0, at), id, ...siblings.slice(at)]);
}

/**
 * The order after an item was dropped on another one: it takes the place of that one, or of the ancestor that stands
 * beside it; an item keeps its parent when dragged. Null where nothing changes.
 */
export function movedOver(items: Items, id: Id, over: Id): readonly Place[] | null {
  const item = items.find((one) => one.id === id);
  const target = besides(items, over, item?.parentId ?? null);
  if (item === undefined || target === null || target === id) return null;
  const order = siblingsOf(items, item.parentId).map((one) => one.id);
  const to = order.indexOf(target);
  const rest = order.filter((one) => one !== id);
  return withSiblings(items, item.parentId, [...rest.slice(0, to), id, ...rest.slice(to)]);
}

/** The item itself or the ancestor of it that hangs under `parentId`. */
function besides(items: Items, id: Id, parentId: Id | null): Id | null {
  const item = items.find((one) => one.id === id);
  if (item === undefined) return null;
  if (item.parentId === parentId) return id;
  return item.parentId === null ? null : besides(items, item.parentId, parentId);
}

/** The item and everything below it, in reading order. */
export const withParts = (items: Items, id: Id): Items => {
  const below = new Set(read(items, id).map((place) => place.id));
  return items.filter((item) => item.id === id || below.has(item.id));
};
