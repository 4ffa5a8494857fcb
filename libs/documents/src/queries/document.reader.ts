import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { type Actor } from '@app/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { Grants } from '../data/grants.js';
import { ReadablePapers } from './readable-papers.js';

export interface ReadyVersion {
  readonly documentId: Id;
  readonly versionId: Id;
  readonly meetingId: Id;
  /** Null = of the whole meeting. */
  readonly itemId: Id | null;
  readonly title: string;
  readonly pages: number;
}

/** What higher subjects ask of papers. */
@Injectable()
export class DocumentReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly grants: Grants,
    private readonly papers: ReadablePapers,
  ) {}

  /** A version that is ready, of a paper that was not recalled; null otherwise. Says nothing of who may read it. */
  async ready(versionId: Id, manager: EntityManager = this.dataSource.manager): Promise<ReadyVersion | null> {
    const [row] = await manager.query<ReadyVersion[]>(
      `select d.id as "documentId", v.id as "versionId", d.meeting_id as "meetingId", d.item_id as "itemId", d.title, v.pages
       from document_versions v join documents d on d.id = v.document_id
       where v.id = $1 and v.state = 'ready' and d.recalled_at is null`,
      [versionId],
    );
    return row ?? null;
  }

  /** May this person open the paper now? */
  async mayRead(personId: Id, documentId: Id, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    return (await this.grants.of(personId, documentId, manager)) !== null;
  }

  /** @throws platform/not-found when this actor may not open the paper now */
  async assertReadable(actor: Actor, documentId: Id, manager?: EntityManager): Promise<void> {
    await this.papers.document(actor, documentId, manager);
  }
}
