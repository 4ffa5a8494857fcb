import {
  type AccountState,
  type Honorific,
  type Id,
  type PersonCard,
  type PersonView,
  type PostView,
  type RoleView,
} from '@app/contracts';
import { notFound } from '@app/platform';
import { type EntityManager } from 'typeorm';
import { personCards } from './person-cards.js';

interface PersonRow {
  readonly id: Id;
  readonly rev: number;
  readonly full_name: string;
  readonly honorific: Honorific;
  readonly protocol_rank: number;
  readonly username: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly is_disabled: boolean;
  readonly has_password: boolean;
  readonly posts: readonly PostView[];
  readonly roles: readonly RoleView[];
  readonly aide_of: readonly Id[];
  readonly aides: readonly Id[];
}

/** SQL that tells the state of `people p`'s account; the same words as `AccountState`. */
export const accountStateSql = `case when p.disabled_at is not null then 'disabled' when p.username is null then 'none'
  when p.password_hash is not null then 'active' else 'awaiting-activation' end`;

function accountState(row: PersonRow): AccountState {
  if (row.is_disabled) return 'disabled';
  if (row.username === null) return 'none';
  return row.has_password ? 'active' : 'awaiting-activation';
}

function toView(row: PersonRow, cards: ReadonlyMap<Id, PersonCard>): PersonView {
  const [main] = row.posts;
  const known = (ids: readonly Id[]): readonly PersonCard[] =>
    ids.flatMap((id) => cards.get(id) ?? []).sort((a, b) => a.protocolRank - b.protocolRank || (a.id < b.id ? -1 : 1));
  return {
    id: row.id,
    rev: row.rev,
    fullName: row.full_name,
    honorific: row.honorific,
    position: main?.title ?? '',
    unit: main?.unit ?? '',
    protocolRank: row.protocol_rank,
    username: row.username,
    email: row.email,
    phone: row.phone,
    posts: row.posts,
    roles: row.roles,
    aideOf: known(row.aide_of),
    aides: known(row.aides),
    account: accountState(row),
  };
}

/** People as administrators see them, in the order of `ids`; unknown ids are left out. */
export async function personViews(manager: EntityManager, ids: readonly Id[]): Promise<readonly PersonView[]> {
  if (ids.length === 0) return [];
  const rows = await manager.query<PersonRow[]>(
    `select p.id, p.rev, p.full_name, p.honorific, p.protocol_rank, p.username, p.email, p.phone,
       p.disabled_at is not null as is_disabled, p.password_hash is not null as has_password,
       coalesce((select json_agg(json_build_object('id', o.id, 'unitId', o.unit_id, 'unit', u.name, 'title', o.title, 'isMain', o.is_main) order by o.is_main desc, o.id)
         from posts o join units u on u.id = o.unit_id where o.person_id = p.id), '[]') as posts,
       coalesce((select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'bodyId', g.body_id, 'unit', u.name, 'body', b.name, 'scopeUnitId', coalesce(g.unit_id, b.unit_id)) order by g.id)
         from role_grants g left join units u on u.id = g.unit_id left join bodies b on b.id = g.body_id where g.person_id = p.id), '[]') as roles,
       coalesce((select array_agg(a.leader_id::text) from aides a where a.aide_id = p.id), '{}') as aide_of,
       coalesce((select array_agg(a.aide_id::text) from aides a where a.leader_id = p.id), '{}') as aides
     from unnest($1::uuid[]) with ordinality as wanted(id, place) join people p on p.id = wanted.id order by wanted.place`,
    [ids],
  );
  const cards = await personCards(
    manager,
    rows.flatMap((row) => [...row.aide_of, ...row.aides]),
  );
  return rows.map((row) => toView(row, cards));
}

/** @throws platform/not-found */
export async function personView(manager: EntityManager, id: Id): Promise<PersonView> {
  const [view] = await personViews(manager, [id]);
  if (!view) throw notFound();
  return view;
}

/** The part of a view that everybody may see. */
export const cardOf = ({ id, fullName, honorific, position, unit, protocolRank }: PersonView): PersonCard => ({
  id,
  fullName,
  honorific,
  position,
  unit,
  protocolRank,
});
