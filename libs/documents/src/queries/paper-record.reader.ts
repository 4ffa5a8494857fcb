import { Injectable } from '@nestjs/common';
import { type DocumentKind, type Id, type RecordPaper } from '@app/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { toVersion, versionColumns, type VersionRow } from '../data/views.js';

/** A paper as the record of its meeting keeps it. */
export interface RecordedPaper {
  /** Null = of the whole meeting. */
  readonly itemId: Id | null;
  readonly paper: RecordPaper;
}

interface PaperRow extends VersionRow {
  readonly id: Id;
  readonly item_id: Id | null;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly owning_unit: string | null;
  readonly recalled_at: Date | null;
}

/** Papers for the record, without a reader's eyes: every version that could be read, also of what was recalled later. */
@Injectable()
export class PaperRecordReader {
  constructor(private readonly dataSource: DataSource) {}

  /** By `sort`, then by id; versions oldest first. */
  async papers(meetingId: Id, manager: EntityManager = this.dataSource.manager): Promise<readonly RecordedPaper[]> {
    const rows = await manager.query<PaperRow[]>(
      `select d.id, d.item_id, d.title, d.kind, u.name as owning_unit, d.recalled_at, ${versionColumns}
       from documents d join document_versions v on v.document_id = d.id and v.state = 'ready'
       left join units u on u.id = d.owning_unit_id
       where d.meeting_id = $1 order by d.sort, d.id, v.number`,
      [meetingId],
    );
    return [...Map.groupBy(rows, ({ id }) => id).values()].map(toPaper);
  }
}

function toPaper(rows: readonly PaperRow[]): RecordedPaper {
  const { id, item_id, title, kind, owning_unit, recalled_at } = rows[0]!;
  const versions = rows.map(toVersion).map(({ number, fileName, pages, uploadedAt, sha256, originalSha256 }) => ({
    ...{ number, fileName, pages, uploadedAt },
    ...{ sha256, originalSha256 },
  }));
  const recalledAt = recalled_at?.toISOString() ?? null;
  return { itemId: item_id, paper: { documentId: id, title, kind, owningUnit: owning_unit, recalledAt, versions } };
}
