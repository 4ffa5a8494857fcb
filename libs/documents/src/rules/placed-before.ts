/**
 * The papers of an item in their new order, `paper` before `beforeId` (null = last).
 * Null when `beforeId` is not one of them.
 */
export function placedBefore<T extends { readonly id: string }>(
  siblings: readonly T[],
  paper: T,
  beforeId: string | null,
): readonly T[] | null {
  const others = siblings.filter(({ id }) => id !== paper.id);
  const at = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId);
  return at < 0 ? null : [...others.slice(0, at), paper, ...others.slice(at)];
}
