import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { type Actor, type PersonActor, type PlacedWords } from '@app/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { Grants } from '../data/grants.js';
import { ReadablePapers } from './readable-papers.js';
import { isOfSeat } from './seat-view.js';

export interface ReadyVersion {
  readonly documentId: Id;
  readonly versionId: Id;
  readonly meetingId: Id;
  /** Null = of the whole meeting. */
  readonly itemId: Id | null;
  readonly title: string;
  readonly pages: number;
}

/** A paper, where it belongs, and what can be written on. */
export interface WritablePaper {
  readonly meetingId: Id;
  readonly itemId: Id | null;
  /** Pages of every version that was ever ready, oldest first. */
  readonly pages: ReadonlyMap<Id, number>;
  readonly currentVersionId: Id;
}

/** What a page says, where its words stand, and how it looks. */
export interface PageFacts {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  readonly words: PlacedWords;
  /** 16 hex digits; null where it is not known. */
  readonly imageHash: string | null;
}

/** Somebody who may open a paper now, and since when. */
export interface CurrentReader {
  readonly personId: Id;
  readonly since: Date;
}

/** A version as somebody who may open it now sees it. */
export interface GrantedVersion {
  readonly versionId: Id;
  readonly documentId: Id;
  readonly meetingId: Id;
  readonly itemId: Id | null;
  readonly title: string;
  readonly isLate: boolean;
}

interface PaperRow extends Omit<WritablePaper, 'pages'> {
  readonly versionId: Id;
  readonly pages: number;
}

/** What higher subjects ask of papers. */
@Injectable()
export class DocumentReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly grants: Grants,
    private readonly papers: ReadablePapers,
    private readonly meetings: MeetingReader,
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

  /** The same as `paper`, held as it is until the end: no newer version, no recall in between. */
  async holdPaper(documentId: Id, manager: EntityManager): Promise<WritablePaper | null> {
    await manager.query(`select 1 from documents where id = $1 for share`, [documentId]);
    return this.paper(documentId, manager);
  }

  /** A paper that was not recalled, with all its versions; null otherwise. Says nothing of who may read it. */
  async paper(documentId: Id, manager: EntityManager = this.dataSource.manager): Promise<WritablePaper | null> {
    const rows = await manager.query<PaperRow[]>(
      `select d.meeting_id as "meetingId", d.item_id as "itemId",
         d.current_version_id as "currentVersionId", v.id as "versionId", v.pages
       from documents d join document_versions v on v.document_id = d.id
       where d.id = $1 and d.recalled_at is null and v.state = 'ready' order by v.number`,
      [documentId],
    );
    const [first] = rows;
    if (first === undefined) return null;
    return { ...first, pages: new Map(rows.map(({ versionId, pages }) => [versionId, pages])) };
  }

  /** Text, words and looks of pages of a version, by number; null = of all pages. */
  async pages(
    versionId: Id,
    numbers: readonly number[] | null,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<readonly PageFacts[]> {
    return manager.query<PageFacts[]>(
      `select page, text, words, image_hash as "imageHash" from page_texts
       where version_id = $1 and ($2::int[] is null or page = any($2)) order by page`,
      [versionId, numbers],
    );
  }

  /** Papers of a meeting that this actor may open now. @throws platform/not-found */
  async readableOf(actor: PersonActor, meetingId: Id): Promise<readonly Id[]> {
    const { facts } = await this.meetings.standing(actor, meetingId);
    const rows = await this.dataSource.query<{ id: Id; itemId: Id | null }[]>(
      `select d.id, d.item_id as "itemId" from documents d
       join doc_grants g on g.document_id = d.id and g.person_id = $2 and g.until_at is null
       where d.meeting_id = $1 and d.recalled_at is null`,
      [meetingId, actor.personId],
    );
    const shown = actor.onlyMeetingId === null ? rows : rows.filter((paper) => isOfSeat(facts, paper));
    return shown.map(({ id }) => id);
  }

  /** May this person open the paper now? */
  async mayRead(personId: Id, documentId: Id, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    return (await this.grants.of(personId, documentId, manager)) !== null;
  }

  /** Everybody who may open the paper now. */
  readersOf(documentId: Id, manager: EntityManager = this.dataSource.manager): Promise<readonly CurrentReader[]> {
    return manager.query<CurrentReader[]>(
      `select person_id as "personId", from_at as since from doc_grants where document_id = $1 and until_at is null`,
      [documentId],
    );
  }

  /** Who brought this version; null for an unknown one. */
  async uploaderOf(versionId: Id, manager: EntityManager = this.dataSource.manager): Promise<Id | null> {
    const [row] = await manager.query<{ uploaded_by: Id }[]>(
      `select uploaded_by from document_versions where id = $1`,
      [versionId],
    );
    return row?.uploaded_by ?? null;
  }

  /** Those of these versions whose papers the person may open now, in the order of the papers. */
  granted(
    personId: Id,
    versionIds: readonly Id[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<readonly GrantedVersion[]> {
    return manager.query<GrantedVersion[]>(
      `select v.id as "versionId", d.id as "documentId", d.meeting_id as "meetingId",
         d.item_id as "itemId", d.title,
         coalesce(v.uploaded_at > p.late_after, false) as "isLate"
       from document_versions v join documents d on d.id = v.document_id
       join doc_grants g on g.document_id = d.id and g.person_id = $1 and g.until_at is null
       left join paper_deadlines p on p.meeting_id = d.meeting_id
       where v.id = any($2) and d.recalled_at is null order by d.sort, d.id, v.number desc`,
      [personId, versionIds],
    );
  }

  /**
   * By meeting how many items that end in a vote have no paper to read, neither of their own nor of the item above, though
   * the time for papers is over; a meeting without such items is absent. One query, however many meetings.
   */
  async overdue(meetingIds: readonly Id[], now: Date, manager: EntityManager): Promise<ReadonlyMap<Id, number>> {
    const rows = await manager.query<{ meetingId: Id; items: number }[]>(
      `select i.meeting_id as "meetingId", count(*)::int as items
       from agenda_items i join paper_deadlines p on p.meeting_id = i.meeting_id and p.late_after < $2
       where i.meeting_id = any($1::uuid[]) and i.has_vote and not i.is_secret and i.state = 'planned' and not exists (
         select 1 from documents d
         where d.item_id in (i.id, i.parent_id) and d.current_version_id is not null and d.recalled_at is null
       )
       group by i.meeting_id`,
      [meetingIds, now],
    );
    return new Map(rows.map((row) => [row.meetingId, row.items]));
  }

  /** @throws platform/not-found when this actor may not open the paper now */
  async assertReadable(actor: Actor, documentId: Id, manager?: EntityManager): Promise<void> {
    await this.papers.document(actor, documentId, manager);
  }
}
