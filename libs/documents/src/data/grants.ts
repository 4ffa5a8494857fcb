import { type Id, type PaperLevel } from '@app/contracts';
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

/** Answers by doc_grants: who may open which paper now. */
@Injectable()
export class Grants {
  constructor(private readonly dataSource: DataSource) {}

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
}
