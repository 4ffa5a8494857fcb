import { type Id, MEETING_LIMITS } from '@app/contracts';

export interface HungItem {
  readonly id: Id;
  readonly parentId: Id | null;
}

/** Does every item hang under one of the list, no deeper than `MEETING_LIMITS.depth` levels and in no circle? */
export function isWithinDepth(items: readonly HungItem[]): boolean {
  const byId = new Map(items.map((item) => [item.id, item]));
  const levelOf = (item: HungItem): number => {
    let level = 1;
    for (let at = item; at.parentId !== null && level <= MEETING_LIMITS.depth; level += 1) {
      const parent = byId.get(at.parentId);
      if (!parent) return Infinity;
      at = parent;
    }
    return level;
  };
  return items.every((item) => levelOf(item) <= MEETING_LIMITS.depth);
}
