import { type Id, type MeetingFacts, type SeatRole } from '@app/contracts';
import { type EntityManager } from 'typeorm';
import { dayInVietnam } from '../rules/day-of.js';
import { type Meeting } from './entities.js';

interface SeatFacts {
  readonly id: Id;
  readonly roles: readonly SeatRole[];
  readonly isForNamedItems: boolean;
  readonly itemIds: readonly Id[];
}
/** What the tables say of one person in one meeting. */
export interface FactsRow {
  readonly personId: Id;
  readonly seats: readonly SeatFacts[];
  /** Seats of the leaders whose aide the person is. */
  readonly leaders: readonly SeatFacts[];
  readonly isContact: boolean;
  readonly isVoter: boolean;
  readonly isChairman: boolean;
  readonly isSecretariat: boolean;
}

/** `$1` meeting, `$2` body, `$3` day of the meeting; `people` are the ones asked for, each with the leaders they are aide of. */
const factsOf = (people: string): string => `
  with people as materialized (${people}),
  taken as (
    select s.person_id, s.id, json_build_object('id', s.id, 'roles', s.roles, 'isForNamedItems', s.is_for_named_items,
      'itemIds', coalesce((select json_agg(i.item_id) from seat_items i where i.seat_id = s.id), '[]')) as facts
    from seats s where s.meeting_id = $1
  ),
  roll as (
    select m.person_id, bool_or(m.is_chairman) as is_chairman from body_members m
    where m.body_id = $2 and m.from_day <= $3 and (m.until_day is null or $3 < m.until_day) group by m.person_id
  )
  select p.person_id as "personId",
    coalesce((select json_agg(t.facts) from taken t where t.person_id = p.person_id), '[]') as seats,
    coalesce((select json_agg(t.facts) from taken t where t.person_id = any(p.leaders)), '[]') as leaders,
    exists (
      select 1 from meeting_sites m join taken t on t.id = m.contact_seat_id
      where m.meeting_id = $1 and t.person_id = p.person_id
    ) as "isContact",
    roll.person_id is not null as "isVoter",
    coalesce(roll.is_chairman, false) as "isChairman",
    exists (
      select 1 from role_grants g
      where g.person_id = p.person_id and g.role = 'secretariat' and (g.body_id is null or g.body_id = $2)
    ) as "isSecretariat"
  from people p left join roll on roll.person_id = p.person_id`;

const onePerson = factsOf(`select $4::uuid as person_id, $5::uuid[] as leaders`);

/** Whoever may have to do with the meeting: seats, their aides, the secretariat of the body, its chairman. */
const everybody = factsOf(`
  select who.person_id, array(select a.leader_id from aides a where a.aide_id = who.person_id) as leaders
  from (
    select s.person_id from seats s where s.meeting_id = $1 and s.person_id is not null
    union select a.aide_id from aides a join seats s on s.person_id = a.leader_id where s.meeting_id = $1
    union select g.person_id from role_grants g where g.role = 'secretariat' and (g.body_id is null or g.body_id = $2)
    union select m.person_id from body_members m where m.body_id = $2 and m.is_chairman
  ) as who`);

const given = (meeting: Meeting): readonly unknown[] => [meeting.id, meeting.bodyId, dayInVietnam(meeting.startsAt)];

/** @param leaders whose aide the person is */
export async function factsOfPerson(
  manager: EntityManager,
  meeting: Meeting,
  personId: Id,
  leaders: readonly Id[],
): Promise<FactsRow> {
  const [row] = await manager.query<FactsRow[]>(onePerson, [...given(meeting), personId, leaders]);
  return row!;
}

export async function factsOfEverybody(manager: EntityManager, meeting: Meeting): Promise<readonly FactsRow[]> {
  return manager.query<FactsRow[]>(everybody, [...given(meeting)]);
}

export function toFacts(meeting: Meeting, row: Omit<FactsRow, 'personId'>): MeetingFacts {
  // An aide knows what the leader knows: of a guest of named items these alone.
  const attended = [...row.seats, ...row.leaders];
  const named = attended.length > 0 && attended.every((seat) => seat.isForNamedItems);
  return {
    kind: meeting.kind,
    state: meeting.state,
    wasIssued: meeting.issuedAt !== null,
    needsApproval: meeting.needsApproval,
    roles: [...new Set(row.seats.flatMap((seat) => seat.roles))].sort(),
    isSecretariat: row.isSecretariat,
    isChairman: row.isChairman,
    isVoter: meeting.kind === 'session' && row.isVoter,
    isAide: row.leaders.length > 0,
    isSiteContact: row.isContact,
    itemIds: named ? [...new Set(attended.flatMap((seat) => seat.itemIds))].sort() : null,
  };
}
