import { Injectable } from '@nestjs/common';
import {
  DOCUMENT_LIMITS,
  type FoundInPaper,
  type FoundPlace,
  foldVietnamese,
  type Id,
  type PageTextView,
} from '@app/contracts';
import { AppError, notFound } from '@app/platform';
import { DataSource } from 'typeorm';
import { PageTextRow } from '../data/reading-entities.js';
import { foundPlaces } from '../rules/found-places.js';

/** Text of pages and where words stand in a paper. Whether it may be read is asked before. */
@Injectable()
export class PageTextsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws platform/not-found */
  async page(versionId: Id, page: number): Promise<PageTextView> {
    const row = await this.dataSource.manager.findOneBy(PageTextRow, { versionId, page });
    if (!row) throw notFound();
    return { page, text: row.text };
  }

  /** Finds words as they are typed, with or without marks, capitals or not. @throws documents/query-too-short */
  async find(versionId: Id, query: string): Promise<FoundInPaper> {
    const folded = foldVietnamese(query.normalize('NFC')).replace(/ +/g, ' ').trim();
    if (folded.length < DOCUMENT_LIMITS.queryMin)
      throw new AppError('documents/query-too-short', { facts: { limit: DOCUMENT_LIMITS.queryMin } });
    const rows = await this.dataSource.query<{ page: number; text: string; folded: string; words: number[] }[]>(
      `select page, text, folded, words from page_texts where version_id = $1 and position($2 in folded) > 0 order by page`,
      [versionId, folded],
    );
    let total = 0;
    const places: FoundPlace[] = [];
    for (const row of rows) {
      const onPage = foundPlaces(row, folded);
      total += onPage.length;
      places.push(...onPage.slice(0, DOCUMENT_LIMITS.foundPlaces - places.length));
    }
    return { places, total };
  }
}
