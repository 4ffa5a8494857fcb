import { type Id } from '@app/contracts';
import { type EntityManager } from 'typeorm';

/** The person on a seat and the aides who answer for him; empty for a seat that nobody fills. */
export async function peopleBehind(manager: EntityManager, seatId: Id): Promise<ReadonlySet<Id>> {
  const rows = await manager.query<{ id: Id }[]>(
    `select s.person_id as id from seats s where s.id = $1 and s.person_id is not null
     union select a.aide_id from aides a join seats s on s.person_id = a.leader_id where s.id = $1`,
    [seatId],
  );
  return new Set(rows.map((row) => row.id));
}
