import { type Id, type PaperLevel, paperScope } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { type Tx } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export interface GrantedPaper {
  readonly documentId: Id;
  readonly meetingId: Id;
  readonly itemId: Id | null;
  readonly level: PaperLevel;
}

export interface PaperReader {
  readonly personId: Id | null;
  readonly documentId: Id;
}

/** `$1` meeting, `$2` the scopes of everybody in it, `$3` the papers in question (null = all). */
const wanted = `
  with wanted as (
    select s."personId" as person_id, d.id as document_id, s.level, s.via
    from jsonb_to_recordset($2::jsonb) as s("personId" uuid, level text, via text, "itemIds" uuid[])
    join documents d on d.meeting_id = $1 and d.recalled_at is null and ($3::uuid[] is null or d.id = any($3))
      and (s."itemIds" is null or d.item_id = any(s."itemIds"))
  )`;

/** Keeps doc_grants equal to what the rules of access say, and answers by it. */
@Injectable()
export class Grants {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingReader,
  ) {}

  /**
   * Brings the grants of a meeting to what the rules say now; ends what they no longer say.
   * @param only these papers; null = all of the meeting
   */
  async settle(tx: Tx, meetingId: Id, only: readonly Id[] | null): Promise<void> {
    if (only === null && !(await this.hasPapers(tx.manager, meetingId))) return;
    const everybody = await this.meetings.everybody(meetingId, tx.manager);
    const scopes = everybody.flatMap(({ personId, facts }) => {
      const scope = paperScope(facts);
      return scope === null ? [] : [{ personId, ...scope }];
    });
    const given = [meetingId, JSON.stringify(scopes), only, tx.at];
    // Two statements: in one, the unique index would meet the row that the other half is about to end.
    await tx.manager.query(
      `${wanted} update doc_grants g set until_at = $4 from documents d
       where d.id = g.document_id and d.meeting_id = $1 and ($3::uuid[] is null or d.id = any($3)) and g.until_at is null
         and not exists (
           select 1 from wanted w
           where w.person_id = g.person_id and w.document_id = g.document_id and w.level = g.level and w.via = g.via)`,
      given,
    );
    await tx.manager.query(
      `${wanted} insert into doc_grants (person_id, document_id, level, via, from_at)
       select w.person_id, w.document_id, w.level, w.via, $4 from wanted w
       where not exists (
         select 1 from doc_grants g
         where g.person_id = w.person_id and g.document_id = w.document_id and g.until_at is null)`,
      given,
    );
  }

  /** What the person may open of this paper now; null = nothing. */
  async of(
    personId: Id,
    documentId: Id,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<GrantedPaper | null> {
    const [row] = await manager.query<GrantedPaper[]>(
      `select g.document_id as "documentId", d.meeting_id as "meetingId", d.item_id as "itemId", g.level
       from doc_grants g join documents d on d.id = g.document_id
       where g.person_id = $1 and g.document_id = $2 and g.until_at is null`,
      [personId, documentId],
    );
    return row ?? null;
  }

  /** Which of these readers may no longer go on reading, by their place in the list. A room screen is nobody (null): only a recall stops it. */
  async ended(readers: readonly PaperReader[]): Promise<ReadonlySet<number>> {
    const rows = await this.dataSource.query<{ n: string }[]>(
      `select r.n - 1 as n from unnest($1::uuid[], $2::uuid[]) with ordinality as r(person_id, document_id, n)
       where not exists (
         select 1 from documents d where d.id = r.document_id and d.recalled_at is null and (r.person_id is null or exists (
           select 1 from doc_grants g
           where g.person_id = r.person_id and g.document_id = r.document_id and g.until_at is null)))`,
      [readers.map((reader) => reader.personId), readers.map((reader) => reader.documentId)],
    );
    return new Set(rows.map((row) => Number(row.n)));
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
         or exists (select 1 from doc_grants g join documents d on d.id = g.document_id
                    where g.person_id = $1 and g.until_at is null and d.meeting_id = m.id)
         or exists (select 1 from role_grants r
                    where r.person_id = $1 and r.role = 'secretariat' and (r.body_id is null or r.body_id = m.body_id))
         or exists (select 1 from aides a join seats s on s.person_id = a.leader_id
                    where a.aide_id = $1 and s.meeting_id = m.id))
       order by m.id for update of m`,
      [personId, bodyId],
    );
    return rows.map((row) => row.id);
  }

  private async hasPapers(manager: EntityManager, meetingId: Id): Promise<boolean> {
    const rows = await manager.query<unknown[]>(`select 1 from documents where meeting_id = $1 limit 1`, [meetingId]);
    return rows.length > 0;
  }
}
