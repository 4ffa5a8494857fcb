import { type Id, type PersonCard } from '@app/contracts';
import { type EntityManager } from 'typeorm';

export interface CardRow {
  readonly id: Id;
  readonly full_name: string;
  readonly honorific: PersonCard['honorific'];
  readonly position: string | null;
  readonly unit: string | null;
  readonly protocol_rank: number;
}
/** Columns of a card; needs `people p` and `cardJoin`. */
export const cardColumns = `p.id, p.full_name, p.honorific, p.protocol_rank, main.title as position, main.unit`;
export const cardJoin = `left join lateral (
  select o.title, u.name as unit from posts o join units u on u.id = o.unit_id where o.person_id = p.id order by o.is_main desc, o.id limit 1
) main on true`;

export const toCard = (row: CardRow): PersonCard => ({
  id: row.id,
  fullName: row.full_name,
  honorific: row.honorific,
  position: row.position ?? '',
  unit: row.unit ?? '',
  protocolRank: row.protocol_rank,
});

/** Cards by id; unknown ids are left out. */
export async function personCards(manager: EntityManager, ids: readonly Id[]): Promise<ReadonlyMap<Id, PersonCard>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<CardRow[]>(`select ${cardColumns} from people p ${cardJoin} where p.id = any($1)`, [
    [...new Set(ids)],
  ]);
  return new Map(rows.map((row) => [row.id, toCard(row)]));
}
