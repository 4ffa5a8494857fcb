import { Injectable } from '@nestjs/common';
import {
  type DeletedMark,
  type Id,
  MARK_LIMITS,
  type MarkChanges,
  type MarkSummary,
  type MarkView,
} from '@app/contracts';
import { DocumentReader } from '@app/documents';
import { PersonReader } from '@app/identity';
import { type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';
import { Mark } from '../data/entities.js';
import { sharingOf } from '../data/told.js';
import { tabletOf } from '../rules/tablet-of.js';

/** Without the shapes: a thousand strokes are megabytes. */
type SummaryRow = Omit<MarkSummary, 'editedAt'> & { readonly editedAt: Date };
type Author = Pick<MarkView, 'author'>['author'];

/** One's own; on a hall tablet only what was made on it. */
const OWN = `(m.author_id = :me and (cast(:tablet as uuid) is null or m.tablet_session_id = :tablet))`;
const HAS = `(${OWN} or (m.author_id <> :me and (m.shared_with = 'meeting' or :me = any(m.shared_people))))`;
const HAD = `(${OWN} or (m.author_id <> :me and (m.is_told_to_meeting or :me = any(m.told_people))))`;

/** Marks for the reader who asks: his own, and those shared with him, as long as he may open the paper. */
@Injectable()
export class MarksQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentReader,
    private readonly people: PersonReader,
  ) {}

  /** @throws platform/not-found for a paper that the reader may not open */
  async changes(actor: PersonActor, documentId: Id, since: number): Promise<MarkChanges> {
    await this.documents.assertReadable(actor, documentId);
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const [feed] = await manager.query<{ seq: string }[]>(`select seq from mark_feeds where document_id = $1`, [
        documentId,
      ]);
      const query = manager.createQueryBuilder(Mark, 'm').addSelect(HAS, 'has').setParameters(readerOf(actor));
      // Who begins has nothing that could be gone.
      query.where(since === 0 ? `${HAS} and m.deleted_at is null` : HAD);
      query.andWhere('m.document_id = :documentId and m.seq > :since', { documentId, since });
      query.orderBy('m.seq').limit(MARK_LIMITS.changesPerAnswer + 1);
      const { entities, raw } = await query.getRawAndEntities<{ has: boolean }>();
      const rows = entities.slice(0, MARK_LIMITS.changesPerAnswer);
      const isThere = rows.map((mark, nth) => mark.deletedAt === null && raw[nth]!.has);
      const more = entities.length > rows.length;
      return {
        marks: await this.views(rows.filter((_, nth) => isThere[nth])),
        gone: rows.filter((_, nth) => !isThere[nth]).map(({ id }) => id),
        seq: more ? rows.at(-1)!.seq : Number(feed?.seq ?? 0),
        more,
      };
    });
  }

  /** One's own marks in a meeting, by paper, page and age; of those that were carried over the newest. @throws platform/not-found */
  async mine(actor: PersonActor, meetingId: Id): Promise<readonly MarkSummary[]> {
    const documentIds = await this.documents.readableOf(actor, meetingId);
    const { me, tablet } = readerOf(actor);
    const rows = await this.dataSource.query<SummaryRow[]>(
      `select id, document_id as "documentId", version_id as "versionId", page, kind, shape->>'stamp' as stamp, text, quote,
         shared_with as "sharedWith", edited_at as "editedAt"
       from marks
       where author_id = $1 and ($2::uuid is null or tablet_session_id = $2) and document_id = any($3) and deleted_at is null and not is_carried_on
       order by document_id, page, id`,
      [me, tablet, documentIds],
    );
    return rows.map((row) => ({ ...row, editedAt: row.editedAt.toISOString() }));
  }

  /** One's own deleted marks, newest first. @throws platform/not-found for a paper that the reader may not open */
  async deleted(actor: PersonActor, documentId: Id): Promise<readonly DeletedMark[]> {
    await this.documents.assertReadable(actor, documentId);
    const marks = await this.dataSource.manager
      .createQueryBuilder(Mark, 'm')
      .setParameters(readerOf(actor))
      .where(`${OWN} and m.document_id = :documentId and m.deleted_at is not null`, { documentId })
      .orderBy('m.deletedAt', 'DESC')
      .addOrderBy('m.id')
      .limit(MARK_LIMITS.changesPerAnswer)
      .getMany();
    const views = await this.views(marks);
    return views.map((view, nth) => ({ ...view, deletedAt: marks[nth]!.deletedAt!.toISOString() }));
  }

  private async views(marks: readonly Mark[]): Promise<readonly MarkView[]> {
    const cards = await this.people.cards([...new Set(marks.map(({ authorId }) => authorId))]);
    return marks.map((mark) => {
      const personId = mark.authorId;
      return markView(mark, { personId, name: cards.get(personId)?.fullName ?? '' });
    });
  }
}

const readerOf = (actor: PersonActor) => ({ me: actor.personId, tablet: tabletOf(actor) });

const markView = (mark: Mark, author: Author): MarkView => ({
  id: mark.id,
  rev: mark.rev,
  documentId: mark.documentId,
  versionId: mark.versionId,
  page: mark.page,
  shape: mark.shape,
  text: mark.text,
  sharing: sharingOf(mark),
  author,
  quote: mark.quote,
  carried: mark.carriedFrom === null ? null : { fromMarkId: mark.carriedFrom, state: mark.carriedState! },
  createdAt: mark.createdAt.toISOString(),
  editedAt: mark.editedAt.toISOString(),
});
