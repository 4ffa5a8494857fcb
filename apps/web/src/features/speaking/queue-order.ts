import { type Id } from '@app/contracts';

/** The order with one id put where another one stood. Unknown ids leave it as it is. */
export function movedOver(order: readonly Id[], id: Id, over: Id): readonly Id[] {
  const [from, to] = [order.indexOf(id), order.indexOf(over)];
  if (from === -1 || to === -1 || from === to) return order;
  const rest = order.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** The order with one id a place further up (−1) or down (+1); at the ends it stays. */
export function movedBy(order: readonly Id[], id: Id, places: -1 | 1): readonly Id[] {
  const over = order[order.indexOf(id) + places];
  return over === undefined ? order : movedOver(order, id, over);
}
