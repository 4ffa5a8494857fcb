import { type ImportProblem, type ImportRow } from '@app/contracts';
import { type EntityManager } from 'typeorm';

/** Rows that collide with people who are there already: taken user names, the same person, an e-mail in use. */
export async function importConflicts(
  manager: EntityManager,
  rows: readonly ImportRow[],
): Promise<readonly ImportProblem[]> {
  const found = await manager.query<{ row: number; kind: 'username' | 'email' | 'person' }[]>(
    `with file as (
       select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[]) as f(row, username, email, name, unit_id, title)
     )
     select f.row, 'username' as kind from file f join people p on p.username = f.username
     union all
     select distinct f.row, 'email' from file f join people p on lower(p.email) = f.email
     union all
     select distinct f.row, 'person' from file f join people p on lower(p.full_name) = lower(f.name)
       left join posts o on o.person_id = p.id
     where (f.unit_id is null and o.id is null) or (o.unit_id = f.unit_id and lower(o.title) = lower(f.title))
     order by 1`,
    [
      rows.map((row) => row.row),
      rows.map((row) => row.username),
      rows.map((row) => row.email),
      rows.map((row) => row.fullName),
      rows.map((row) => row.unitId),
      rows.map((row) => row.title),
    ],
  );
  const byRow = new Map(rows.map((row) => [row.row, row]));
  return found.map(({ row, kind }): ImportProblem => {
    const of = byRow.get(row)!;
    switch (kind) {
      case 'username':
        return { level: 'error', row, column: 'username', reason: 'username-taken', value: of.username ?? '' };
      case 'email':
        return { level: 'warning', row, column: 'email', reason: 'email-taken', value: of.email ?? '' };
      case 'person':
        return { level: 'error', row, column: 'fullName', reason: 'person-exists', value: of.fullName };
    }
  });
}
