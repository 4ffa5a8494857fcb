import { type Id } from '@app/contracts';
import { type EntityManager } from 'typeorm';
import { type FactsRow } from '../rules/facts.js';

/** What the tables say of somebody in a meeting. */
export interface PlacedFacts extends FactsRow {
  readonly meetingId: Id;
  readonly personId: Id;
}

const seatFacts = `json_build_object('id', s.id, 'roles', s.roles, 'isForNamedItems', s.is_for_named_items,
  'items', coalesce((
    select json_agg(json_build_object('id', a.id, 'sort', a.sort))
    from seat_items i join agenda_items a on a.id = i.item_id where i.seat_id = s.id
  ), '[]'))`;

/** `$1` meetings; `people` are the ones asked for (meeting_id, person_id), each with the leaders they are aide of. */
const factsOf = (people: string): string => `
  with meeting as materialized (
    select id, body_id, (starts_at at time zone 'Asia/Ho_Chi_Minh')::date as day from meetings where id = any($1::uuid[])
  ),
  people as materialized (${people}),
  taken as materialized (
    select s.meeting_id, s.person_id, s.id, ${seatFacts} as facts
    from seats s where s.meeting_id = any($1::uuid[]) and s.person_id is not null
  ),
  roll as (
    select m.id as meeting_id, r.person_id, bool_or(r.is_chairman) as is_chairman
    from meeting m join body_members r on r.body_id = m.body_id
      and r.from_day <= m.day and (r.until_day is null or m.day < r.until_day)
    group by 1, 2
  )
  select p.meeting_id as "meetingId", p.person_id as "personId",
    coalesce((
      select json_agg(t.facts order by t.id) from taken t where t.meeting_id = p.meeting_id and t.person_id = p.person_id
    ), '[]') as seats,
    coalesce((
      select json_agg(t.facts order by t.id) from taken t
      where t.meeting_id = p.meeting_id and t.person_id = any(p.leaders)
    ), '[]') as leaders,
    exists (
      select 1 from meeting_sites m join taken t on t.id = m.contact_seat_id
      where m.meeting_id = p.meeting_id and t.person_id = p.person_id
    ) as "isContact",
    roll.person_id is not null as "isVoter",
    coalesce(roll.is_chairman, false) as "isChairman",
    exists (
      select 1 from role_grants g
      where g.person_id = p.person_id and g.role = 'secretariat' and (g.body_id is null or g.body_id = m.body_id)
    ) as "isSecretariat"
  from people p join meeting m on m.id = p.meeting_id
  left join roll on roll.meeting_id = p.meeting_id and roll.person_id = p.person_id`;

const onePerson = factsOf(`select m.id as meeting_id, $2::uuid as person_id, $3::uuid[] as leaders from meeting m`);

/** Whoever may have to do with a meeting: seats, their aides, the secretariat of the body, its chairman. */
const everybody = factsOf(`
  select who.meeting_id, who.person_id, array(select a.leader_id from aides a where a.aide_id = who.person_id) as leaders
  from (
    select s.meeting_id, s.person_id from seats s where s.meeting_id = any($1::uuid[]) and s.person_id is not null
    union select s.meeting_id, a.aide_id from aides a join seats s on s.person_id = a.leader_id
      where s.meeting_id = any($1::uuid[])
    union select m.id, g.person_id from meeting m join role_grants g
      on g.role = 'secretariat' and (g.body_id is null or g.body_id = m.body_id)
    union select m.id, r.person_id from meeting m join body_members r on r.body_id = m.body_id and r.is_chairman
  ) as who`);

/**
 * One query, however many meetings.
 * @param leaders whose aide the person is
 */
export function factsOfPerson(
  manager: EntityManager,
  meetingIds: readonly Id[],
  personId: Id,
  leaders: readonly Id[],
): Promise<readonly PlacedFacts[]> {
  return manager.query<PlacedFacts[]>(onePerson, [meetingIds, personId, leaders]);
}

export function factsOfEverybody(manager: EntityManager, meetingId: Id): Promise<readonly PlacedFacts[]> {
  return manager.query<PlacedFacts[]>(everybody, [[meetingId]]);
}
