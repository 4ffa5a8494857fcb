import { type Id, type UnitView } from '@app/contracts';
import { type EntityManager } from 'typeorm';
import { type Unit } from './entities.js';

export const unitView = ({ id, rev, parentId, name, shortName, sort }: Unit): UnitView => ({
  id,
  rev,
  parentId,
  name,
  shortName,
  sort,
});

/** The whole tree, parents before children, siblings in their order. */
export async function unitViews(manager: EntityManager): Promise<readonly UnitView[]> {
  const rows = await manager.query<
    (Omit<UnitView, 'parentId' | 'shortName'> & { parent_id: Id; short_name: string })[]
  >(`select id, rev, parent_id, name, short_name, sort from units order by sort, name collate "vi-x-icu", id`);
  const children = new Map<Id | null, UnitView[]>();
  for (const { parent_id: parentId, short_name: shortName, ...row } of rows) {
    const siblings = children.get(parentId) ?? [];
    children.set(parentId, [...siblings, { ...row, parentId, shortName }]);
  }
  const below = (parentId: Id | null): readonly UnitView[] =>
    (children.get(parentId) ?? []).flatMap((unit) => [unit, ...below(unit.id)]);
  return below(null);
}
