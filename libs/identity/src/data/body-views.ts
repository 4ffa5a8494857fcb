import { type BodyMemberView, type BodyView, type Day, type Id } from '@app/contracts';
import { notFound } from '@app/platform';
import { type EntityManager } from 'typeorm';
import { type CardRow, cardColumns, cardJoin, toCard } from './person-cards.js';

interface MemberRow extends CardRow {
  readonly member_id: Id;
  readonly body_id: Id;
  readonly office: string;
  readonly is_chairman: boolean;
  readonly roll_rank: number;
  readonly from_day: Day;
  readonly until_day: Day | null;
}

const toMember = (row: MemberRow): BodyMemberView => ({
  id: row.member_id,
  person: toCard(row),
  office: row.office,
  isChairman: row.is_chairman,
  protocolRank: row.roll_rank,
  from: row.from_day,
  until: row.until_day,
});

/** Bodies with their rolls in protocol order; `ids` null = all. Bodies by Vietnamese collation of their name. */
export async function bodyViews(manager: EntityManager, ids: readonly Id[] | null): Promise<readonly BodyView[]> {
  const bodies = await manager.query<
    { id: Id; rev: number; name: string; short_name: string; unit_id: Id; unit: string }[]
  >(
    `select b.id, b.rev, b.name, b.short_name, b.unit_id, u.name as unit from bodies b join units u on u.id = b.unit_id
     where $1::uuid[] is null or b.id = any($1) order by b.name collate "vi-x-icu", b.id`,
    [ids],
  );
  const members = await manager.query<MemberRow[]>(
    `select m.id as member_id, m.body_id, m.office, m.is_chairman, m.protocol_rank as roll_rank, m.from_day::text, m.until_day::text, ${cardColumns}
     from body_members m join people p on p.id = m.person_id ${cardJoin}
     where m.body_id = any($1) order by m.protocol_rank, p.full_name collate "vi-x-icu", m.from_day, m.id`,
    [bodies.map((body) => body.id)],
  );
  return bodies.map(({ short_name: shortName, unit_id: unitId, ...body }) => ({
    ...body,
    shortName,
    unitId,
    members: members.filter((member) => member.body_id === body.id).map(toMember),
  }));
}

/** @throws platform/not-found */
export async function bodyView(manager: EntityManager, id: Id): Promise<BodyView> {
  const [view] = await bodyViews(manager, [id]);
  if (!view) throw notFound();
  return view;
}
