import { type Id } from '@app/contracts';

/** Does a new order name exactly those who wait, each once? */
export function isSameSet(waiting: readonly Id[], order: readonly Id[]): boolean {
  const wanted = new Set(order);

  return wanted.size === order.length && order.length === waiting.length && waiting.every((id) => wanted.has(id));
}
