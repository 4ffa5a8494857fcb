import { type Id, type PlacedRole, type RoleGrant, type UnitPath } from '@app/contracts';
import { type EntityManager } from 'typeorm';

/** Deeper than any administration; also ends a circle that somebody wrote into the table by hand. */
const DEEPEST = 30;

/** Where units hang, from the root down to each; unknown ids are left out. */
export async function unitPaths(manager: EntityManager, ids: readonly Id[]): Promise<ReadonlyMap<Id, UnitPath>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<{ start: Id; path: Id[] }[]>(
    `with recursive up as (
       select id as start, id, parent_id, 0 as height from units where id = any($1)
       union all
       select up.start, u.id, u.parent_id, up.height + 1 from up join units u on u.id = up.parent_id where up.height < $2
     )
     select start, array_agg(id::text order by height desc) as path from up group by start`,
    [[...new Set(ids)], DEEPEST],
  );
  return new Map(rows.map((row) => [row.start, row.path]));
}

export async function unitPath(manager: EntityManager, id: Id): Promise<UnitPath | null> {
  return (await unitPaths(manager, [id])).get(id) ?? null;
}

/** Gives grants their place: the unit of an org-admin, the unit of the body of a secretariat. */
export async function placeRoles(manager: EntityManager, grants: readonly RoleGrant[]): Promise<readonly PlacedRole[]> {
  const bodies = await manager.query<{ id: Id; unit_id: Id }[]>(`select id, unit_id from bodies where id = any($1)`, [
    grants.flatMap((grant) => grant.bodyId ?? []),
  ]);
  const unitOfBody = new Map(bodies.map((body) => [body.id, body.unit_id]));
  const unitOf = (grant: RoleGrant): Id | null =>
    grant.unitId ?? (grant.bodyId === null ? null : (unitOfBody.get(grant.bodyId) ?? null));
  const paths = await unitPaths(
    manager,
    grants.flatMap((grant) => unitOf(grant) ?? []),
  );
  return grants.map((grant) => {
    const unitId = unitOf(grant);
    return { ...grant, path: unitId === null ? null : (paths.get(unitId) ?? null) };
  });
}

/** Two moves at a time could close a circle that neither sees alone. */
export async function lockTree(manager: EntityManager): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtext('identity.unit-tree'))`);
}
