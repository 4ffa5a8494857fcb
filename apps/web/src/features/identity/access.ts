import {
  type Id,
  identityAccess,
  type PersonFacts,
  type PersonView,
  type PlacedRole,
  type RoleGrant,
  unitPath,
  type UnitPath,
  type UnitView,
} from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMe } from '../../live/use-me.js';
import { unitsQuery } from './queries.js';

/** What the reader holds, and the tree it is measured on. Empty tree while it is not known: then nothing is offered. */
export interface Reach {
  readonly roles: readonly RoleGrant[];
  readonly myId: Id;
  readonly units: readonly UnitView[];
  readonly pathOf: (unitId: Id | null) => UnitPath;
}

export function useReach(): Reach {
  const { roles, person } = useMe();
  const { data: units = none } = useQuery(unitsQuery);
  return useMemo(() => {
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    return { roles, myId: person.id, units, pathOf: (unitId) => unitPath(byId, unitId) };
  }, [roles, person.id, units]);
}

const none: readonly UnitView[] = [];

/** The facts that the server decides by, from what this page has loaded. */
export const factsOf = (reach: Reach, person: PersonView): PersonFacts => ({
  posts: person.posts.map((post) => ({ path: reach.pathOf(post.unitId), isMain: post.isMain })),
  roles: person.roles.map(({ role, unitId, bodyId, scopeUnitId }): PlacedRole => ({
    role,
    unitId,
    bodyId,
    path: scopeUnitId === null ? null : reach.pathOf(scopeUnitId),
  })),
});

export const mayManage = (reach: Reach, person: PersonView): boolean =>
  identityAccess['person.manage'](reach.roles, factsOf(reach, person));

/** May somebody without any unit be made: only by whoever reaches everything. */
export const reachesAll = (reach: Reach): boolean => identityAccess['unit.create'](reach.roles, []);

/** Units where the reader may put people and below which he may hang others. */
export const unitsInReach = (reach: Reach): readonly UnitView[] =>
  reach.units.filter((unit) => identityAccess['unit.edit'](reach.roles, reach.pathOf(unit.id)));

/** Name with the units above it, for telling offices of one name apart: "Văn phòng · Sở Tài chính". */
export function unitLabel(reach: Reach, unitId: Id): { readonly label: string; readonly detail: string } {
  const byId = new Map(reach.units.map((unit) => [unit.id, unit]));
  const [name = '', ...above] = reach
    .pathOf(unitId)
    .map((id) => byId.get(id)?.name ?? '')
    .reverse();
  return { label: name, detail: above.join(' · ') };
}
