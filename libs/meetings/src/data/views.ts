import {
  type AgendaItemView,
  type Honorific,
  type Id,
  type ItemScriptView,
  type MeetingFacts,
  type MeetingHead,
  SECRET_ITEM_TITLE,
  type SeatRole,
  type SeatView,
  type SiteView,
} from '@app/contracts';
import { type EntityManager } from 'typeorm';
import { agendaNumbers } from '../rules/agenda-numbers.js';
import { dayInVietnam } from '../rules/day-of.js';
import { AgendaItem, ItemScript, type Meeting, MeetingSite } from './entities.js';

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export async function headView(manager: EntityManager, meeting: Meeting): Promise<MeetingHead> {
  const [row] = await manager.query<{ body_name: string; chair_name: string | null }[]>(
    `select b.name as body_name, (
       select coalesce(p.full_name, s.office) from seats s left join people p on p.id = s.person_id
       where s.meeting_id = $2 and 'chair' = any(s.roles) limit 1
     ) as chair_name from bodies b where b.id = $1`,
    [meeting.bodyId, meeting.id],
  );
  return {
    id: meeting.id,
    rev: meeting.rev,
    bodyId: meeting.bodyId,
    bodyName: row?.body_name ?? '',
    kind: meeting.kind,
    form: meeting.form,
    title: meeting.title,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    place: meeting.place,
    onlineUrl: meeting.onlineUrl,
    state: meeting.state,
    openedAt: iso(meeting.openedAt),
    closedAt: iso(meeting.closedAt),
    reason: meeting.reason,
    chairName: row?.chair_name ?? null,
    ruleProfileId: meeting.ruleProfileId,
  };
}

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

/** Seats in protocol order: the body's roll first, then by the person's rank and Vietnamese collation. */
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
     where s.meeting_id = $1 and ($4::uuid[] is null or s.id = any($4))
     order by 10, coalesce(p.full_name, s.office) collate "vi-x-icu", s.id`,
    [meeting.id, meeting.bodyId, dayInVietnam(meeting.startsAt), only],
  );
  return rows.map((row) => toSeat(meeting, row));
}

/** The agenda in reading order. A guest of named items gets these alone and no numbers: they would tell how many others there are. */
export async function itemViews(
  manager: EntityManager,
  meetingId: Id,
  facts: Pick<MeetingFacts, 'itemIds'> = { itemIds: null },
): Promise<readonly AgendaItemView[]> {
  const items = await manager.find(AgendaItem, { where: { meetingId }, order: { sort: 'ASC', id: 'ASC' } });
  const numbers = agendaNumbers(items);
  const extras = await manager.query<{ id: Id; presenter: string | null; unit: string | null }[]>(
    `select a.id, coalesce(p.full_name, s.office) as presenter, u.name as unit
     from agenda_items a left join seats s on s.id = a.presenter_seat_id left join people p on p.id = s.person_id
     left join units u on u.id = a.owning_unit_id where a.meeting_id = $1`,
    [meetingId],
  );
  const extra = new Map(extras.map((row) => [row.id, row]));
  const { itemIds } = facts;
  return items
    .filter((item) => itemIds === null || itemIds.includes(item.id))
    .map((item) => toItem(item, itemIds === null ? (numbers.get(item.id) ?? null) : null, extra.get(item.id)));
}

/** As a guest of named items may see it. */
export const asGuestSees = (item: AgendaItemView): AgendaItemView => ({ ...item, number: null, parentId: null });

function toItem(
  item: AgendaItem,
  number: string | null,
  extra: { presenter: string | null; unit: string | null } | undefined,
): AgendaItemView {
  return {
    id: item.id,
    rev: item.rev,
    parentId: number === null ? null : item.parentId,
    sort: item.sort,
    number,
    title: item.isSecret ? SECRET_ITEM_TITLE : item.title,
    isSecret: item.isSecret,
    presenterSeatId: item.presenterSeatId,
    presenterName: extra?.presenter ?? null,
    owningUnitId: item.owningUnitId,
    owningUnit: extra?.unit ?? null,
    minutesPlanned: item.minutesPlanned,
    hasVote: item.hasVote,
    state: item.state,
    beganAt: iso(item.beganAt),
    secondsUsed: item.secondsUsed,
  };
}

export async function siteViews(manager: EntityManager, meetingId: Id): Promise<readonly SiteView[]> {
  const sites = await manager.find(MeetingSite, { where: { meetingId }, order: { name: 'ASC' } });
  return sites.map(({ id, name, contactSeatId, contactPhone }) => ({ id, name, contactSeatId, contactPhone }));
}

export const scriptView = (row: ItemScript): ItemScriptView => ({
  itemId: row.itemId,
  script: row.script,
  draftConclusion: row.draftConclusion,
  rev: row.rev,
});

export async function scriptViews(manager: EntityManager, meetingId: Id): Promise<readonly ItemScriptView[]> {
  const rows = await manager
    .createQueryBuilder(ItemScript, 's')
    .innerJoin(AgendaItem, 'a', 'a.id = s.item_id and a.meeting_id = :meetingId', { meetingId })
    .orderBy('s.item_id')
    .getMany();
  return rows.map(scriptView);
}
