import { bySeatOrder, type Honorific, type Id, type SeatRole, type SeatView } from '@app/contracts';
import { type EntityManager } from 'typeorm';
import { dayInVietnam } from '../rules/day-of.js';
import { type Meeting } from './entities.js';

interface SeatRow {
  readonly id: Id;
  readonly rev: number;
  readonly person_id: Id | null;
  readonly office: string | null;
  readonly full_name: string | null;
  readonly honorific: Honorific | null;
  readonly position: string | null;
  readonly unit: string | null;
  readonly roles: SeatRole[];
  readonly protocol_rank: number;
  readonly site_id: Id | null;
  readonly label: string | null;
  readonly substitute_for_seat_id: Id | null;
  readonly is_for_named_items: boolean;
  readonly item_ids: Id[];
  readonly on_roll: boolean;
  readonly is_chairman: boolean;
  readonly roll_office: string | null;
}

const toSeat = (meeting: Meeting, row: SeatRow): SeatView => ({
  id: row.id,
  rev: row.rev,
  personId: row.person_id,
  office: row.office,
  name: row.full_name ?? row.office ?? '',
  honorific: row.honorific ?? 'dong-chi',
  position: row.position ?? row.roll_office ?? '',
  unit: row.unit ?? '',
  roles: row.roles,
  isVoter: meeting.kind === 'session' && row.on_roll,
  isChairman: row.is_chairman,
  protocolRank: row.protocol_rank,
  siteId: row.site_id,
  label: row.label,
  substituteForSeatId: row.substitute_for_seat_id,
  itemIds: row.is_for_named_items ? row.item_ids : null,
});

/** Seats in protocol order: the body's roll first, then by the person's rank and Vietnamese collation. @param only null = all */
export async function seatViews(
  manager: EntityManager,
  meeting: Meeting,
  only: readonly Id[] | null = null,
): Promise<readonly SeatView[]> {
  const rows = await manager.query<SeatRow[]>(
    `select s.id, s.rev, s.person_id, s.office, p.full_name, p.honorific, main.title as position, main.unit, s.roles,
       coalesce(roll.protocol_rank, 1000000 + coalesce(p.protocol_rank, 1000000)) as protocol_rank,
       s.site_id, s.label, s.substitute_for_seat_id, s.is_for_named_items,
       coalesce((select array_agg(i.item_id::text order by i.item_id) from seat_items i where i.seat_id = s.id), '{}') as item_ids,
       roll.person_id is not null as on_roll, coalesce(roll.is_chairman, false) as is_chairman, roll.office as roll_office
     from seats s
     left join people p on p.id = s.person_id
     left join lateral (
       select o.title, u.name as unit from posts o join units u on u.id = o.unit_id
       where o.person_id = p.id order by o.is_main desc, o.id limit 1
     ) main on true
     left join lateral (
       select m.* from body_members m
       where m.body_id = $2 and m.person_id = s.person_id and m.from_day <= $3 and (m.until_day is null or $3 < m.until_day) limit 1
     ) roll on true
     where s.meeting_id = $1 and ($4::uuid[] is null or s.id = any($4))`,
    [meeting.id, meeting.bodyId, dayInVietnam(meeting.startsAt), only],
  );
  return rows.map((row) => toSeat(meeting, row)).sort(bySeatOrder);
}
