import { Injectable } from '@nestjs/common';
import {
  DOCUMENT_LIMITS,
  type FoundInMeeting,
  type FoundInPaper,
  type FoundPaper,
  type FoundPlace,
  foldVietnamese,
  type Id,
  type PageTextView,
} from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { AppError, notFound, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { PageTextRow } from '../data/reading-entities.js';
import { foundPlaces, type Query, type SearchedPage } from '../rules/found-places.js';
import { boxesOfText } from '../rules/word-boxes.js';
import { isOfSeat } from './seat-view.js';

interface PageOfPaper extends Omit<SearchedPage, 'words'> {
  readonly documentId: Id;
  readonly versionId: Id;
  readonly title: string;
  readonly itemId: Id | null;
}

/** Text of pages, and where words stand in a paper or in all papers of a meeting. */
@Injectable()
export class PageTextsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingReader,
  ) {}

  /** Whether it may be read is asked before. @throws platform/not-found */
  async page(versionId: Id, page: number): Promise<PageTextView> {
    const row = await this.dataSource.manager.findOneBy(PageTextRow, { versionId, page });
    if (!row) throw notFound();
    return { page, text: row.text };
  }

  /** In one version; whether it may be read is asked before. @throws documents/query-too-short */
  async find(versionId: Id, typed: string): Promise<FoundInPaper> {
    const query = queryOf(typed);
    const rows = await this.dataSource.query<SearchedPage[]>(
      `select page, text, folded, words from page_texts where version_id = $1 and position($2 in folded) > 0 order by page`,
      [versionId, query.folded],
    );
    const places = rows.flatMap((row) => foundPlaces(row, query));
    return { places: places.slice(0, DOCUMENT_LIMITS.foundPlaces), total: places.length };
  }

  /** In the newest versions of what this reader may open of a meeting. @throws platform/not-found, documents/query-too-short */
  async findInMeeting(actor: PersonActor, meetingId: Id, typed: string): Promise<FoundInMeeting> {
    const { facts } = await this.meetings.standing(actor, meetingId);
    const query = queryOf(typed);
    const rows = await this.dataSource.query<PageOfPaper[]>(
      `select d.id as "documentId", v.id as "versionId", d.title, d.item_id as "itemId", p.page, p.text, p.folded
       from documents d
       join doc_grants g on g.document_id = d.id and g.person_id = $2 and g.until_at is null
       join document_versions v on v.id = d.current_version_id and v.state = 'ready'
       join page_texts p on p.version_id = v.id
       where d.meeting_id = $1 and d.recalled_at is null and position($3 in p.folded) > 0
       order by d.item_id nulls first, d.sort, d.id, p.page limit $4`,
      [meetingId, actor.personId, query.folded, DOCUMENT_LIMITS.searchedPages + 1],
    );
    const more = rows.length > DOCUMENT_LIMITS.searchedPages;
    // What a hall tablet may show is less than what its person may open.
    const seen = actor.onlyMeetingId === null ? rows : rows.filter((row) => isOfSeat(facts, row));
    const papers = byPaper(seen.slice(0, DOCUMENT_LIMITS.searchedPages), query);
    return { papers: await this.withBoxes(papers), more };
  }

  /** Only for what is listed: the words of a page are many times its text. */
  private async withBoxes(papers: readonly FoundPaper[]): Promise<readonly FoundPaper[]> {
    const pages = papers.flatMap(({ versionId, places }) => places.map(({ page }) => ({ versionId, page })));
    const rows = await this.dataSource.query<{ version_id: Id; page: number; words: number[] }[]>(
      `select t.version_id, t.page, t.words from page_texts t
       where (t.version_id, t.page) in (select * from unnest($1::uuid[], $2::int[]))`,
      [pages.map(({ versionId }) => versionId), pages.map(({ page }) => page)],
    );
    const words = new Map(rows.map((row) => [`${row.version_id} ${row.page}`, row.words]));
    return papers.map((paper) => ({
      ...paper,
      places: paper.places.map((place) => {
        const onPage = words.get(`${paper.versionId} ${place.page}`) ?? [];
        return { ...place, boxes: boxesOfText(onPage, place.at, place.length) };
      }),
    }));
  }
}

/** @throws documents/query-too-short */
function queryOf(typed: string): Query {
  const words = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  const folded = foldVietnamese(words);
  if (folded.length < DOCUMENT_LIMITS.queryMin)
    throw new AppError('documents/query-too-short', { facts: { limit: DOCUMENT_LIMITS.queryMin } });
  return { typed: words, folded };
}

function byPaper(rows: readonly PageOfPaper[], query: Query): readonly FoundPaper[] {
  const papers = new Map<Id, Omit<FoundPaper, 'places'> & { readonly places: FoundPlace[]; total: number }>();
  for (const row of rows) {
    const found = foundPlaces({ ...row, words: [] }, query);
    if (found.length === 0) continue;
    const { documentId, versionId, title, itemId } = row;
    const paper = papers.get(documentId) ?? { documentId, versionId, title, itemId, places: [], total: 0 };
    papers.set(documentId, paper);
    paper.places.push(...found.slice(0, DOCUMENT_LIMITS.foundInOnePaper - paper.places.length));
    paper.total += found.length;
  }
  return [...papers.values()];
}
