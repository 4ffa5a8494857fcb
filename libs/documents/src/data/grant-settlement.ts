import { Injectable } from '@nestjs/common';
import { type Id, paperScope } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { type Tx } from '@app/platform';
import { Document } from './entities.js';
import { PaperScopeRow } from './scope-entity.js';

type Scope = Omit<PaperScopeRow, 'meetingId'>;

/** `$1` meeting, `$2` the scopes of everybody in it, `$3` people and `$4` papers that are looked at. */
const scopes = `scopes as materialized (
  select * from jsonb_to_recordset($2::jsonb) as s("personId" uuid, level text, via text, "itemIds" uuid[])
)`;
const covers = `(s."itemIds" is null or d.item_id = any(s."itemIds"))`;

// Two statements: in one, the unique index would meet the row that the other half is about to end.
const endGrants = `
  with ${scopes}
  update doc_grants g set until_at = $5 from documents d
  where d.id = g.document_id and d.meeting_id = $1 and g.until_at is null
    and (g.person_id = any($3::uuid[]) or d.id = any($4::uuid[]))
    and (d.recalled_at is not null or not exists (
      select 1 from scopes s
      where s."personId" = g.person_id and s.level = g.level and s.via = g.via and ${covers}))`;
const beginGrants = `
  with ${scopes}
  insert into doc_grants (person_id, document_id, level, via, from_at)
  select s."personId", d.id, s.level, s.via, $5 from scopes s
  join documents d on d.meeting_id = $1 and d.recalled_at is null and ${covers}
  where (s."personId" = any($3::uuid[]) or d.id = any($4::uuid[])) and not exists (
    select 1 from doc_grants g where g.person_id = s."personId" and g.document_id = d.id and g.until_at is null)`;

/** Keeps doc_grants equal to what the rules of access say. To be called in the transaction of whatever changes it. */
@Injectable()
export class GrantSettlement {
  constructor(private readonly meetings: MeetingReader) {}

  /**
   * Brings the grants of a meeting to what the rules say now. Looks at people whose scope changed, and at these papers.
   * @param papers that were added, moved or recalled in this transaction
   */
  async settle(tx: Tx, meetingId: Id, papers: readonly Id[] = []): Promise<void> {
    if (papers.length === 0 && !(await tx.manager.existsBy(Document, { meetingId }))) return;
    const before = await tx.manager.findBy(PaperScopeRow, { meetingId });
    const now = await this.scopes(tx, meetingId);
    const changed = changedPeople(before, now);
    if (changed.length === 0 && papers.length === 0) return;

    const given = [meetingId, JSON.stringify(now), changed, papers, tx.at];
    await tx.manager.query(endGrants, given);
    await tx.manager.query(beginGrants, given);
    await remember(tx, meetingId, now, changed);
  }

  /**
   * Meetings with papers that a person has grants in, or could have: by seat, as an aide, by the body or everywhere.
   * Locked, so that no paper is added under the old rights meanwhile.
   */
  async lockMeetingsOf(tx: Tx, personId: Id, bodyId: Id | null): Promise<readonly Id[]> {
    const rows = await tx.manager.query<{ id: Id }[]>(
      `select m.id from meetings m
       where exists (select 1 from documents d where d.meeting_id = m.id) and (
         m.body_id = $2
         or exists (select 1 from paper_scopes s where s.person_id = $1 and s.meeting_id = m.id)
         or exists (select 1 from role_grants r
                    where r.person_id = $1 and r.role = 'secretariat' and (r.body_id is null or r.body_id = m.body_id))
         or exists (select 1 from aides a join seats s on s.person_id = a.leader_id
                    where a.aide_id = $1 and s.meeting_id = m.id))
       order by m.id for update of m`,
      [personId, bodyId],
    );
    return rows.map((row) => row.id);
  }

  private async scopes(tx: Tx, meetingId: Id): Promise<readonly Scope[]> {
    const everybody = await this.meetings.everybody(meetingId, tx.manager);
    return everybody.flatMap(({ personId, facts }) => {
      const scope = paperScope(facts);
      return scope === null ? [] : [{ ...scope, personId, itemIds: scope.itemIds?.toSorted() ?? null }];
    });
  }
}

function changedPeople(before: readonly Scope[], now: readonly Scope[]): readonly Id[] {
  const known = new Map(before.map((scope) => [scope.personId, keyOf(scope)]));
  const wanted = new Map(now.map((scope) => [scope.personId, keyOf(scope)]));
  return [...new Set([...known.keys(), ...wanted.keys()])].filter((id) => known.get(id) !== wanted.get(id));
}

const keyOf = ({ level, via, itemIds }: Scope): string => JSON.stringify([level, via, itemIds]);

async function remember(tx: Tx, meetingId: Id, now: readonly Scope[], changed: readonly Id[]): Promise<void> {
  const people = new Set(changed);
  await tx.manager.query(`delete from paper_scopes where meeting_id = $1 and person_id = any($2)`, [
    meetingId,
    changed,
  ]);
  const rows = now.filter(({ personId }) => people.has(personId)).map((scope) => ({ ...scope, meetingId }));
  if (rows.length > 0) await tx.manager.upsert(PaperScopeRow, rows, ['meetingId', 'personId']);
}
