import { type Id, type ImportReason, unitPath, type UnitView } from '@app/contracts';
import { folded } from './folded.js';

export type FindUnit = (written: string) => { readonly unitId: Id } | { readonly reason: ImportReason };

/**
 * Finds units by what people write: the name or the short name, or a path where the name alone is not enough
 * ("Sở Tài chính / Văn phòng").
 * @param tree the whole tree, for the paths
 * @param allowed may people be put there?
 */
export function unitFinder(tree: readonly UnitView[], allowed: (unit: UnitView) => boolean): FindUnit {
  const byId = new Map(tree.map((unit) => [unit.id, unit]));
  const byName = new Map<string, UnitView[]>();
  for (const unit of tree.filter(allowed)) {
    for (const name of new Set([folded(unit.name), folded(unit.shortName)])) {
      byName.set(name, [...(byName.get(name) ?? []), unit]);
    }
  }
  const isNamed = (unit: UnitView, name: string): boolean =>
    folded(unit.name) === name || folded(unit.shortName) === name;
  /** Each further name is that of an ancestor, nearest first; levels may be left out. */
  const hangsBelow = (unit: UnitView, parents: readonly string[]): boolean => {
    const ancestors = unitPath(byId, unit.parentId).map((id) => byId.get(id)!);
    return parents.every((name) => {
      while (ancestors.length > 0) if (isNamed(ancestors.pop()!, name)) return true;
      return false;
    });
  };
  return (written) => {
    const [name = '', ...parents] = written.split(/[/>]/).map(folded).reverse();
    const found = (byName.get(name) ?? []).filter((unit) => hangsBelow(unit, parents));
    if (found.length > 1) return { reason: 'ambiguous-unit' };
    return found[0] ? { unitId: found[0].id } : { reason: 'unknown-unit' };
  };
}
