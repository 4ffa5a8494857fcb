import { Injectable } from '@nestjs/common';
import { type DocumentMove, type DocumentState, type Id, itemStream } from '@app/contracts';
import { SessionReader } from '@app/meetings';
import { AppError, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { IsNull } from 'typeorm';
import { Document } from '../data/entities.js';
import { DocumentRepository } from '../data/document.repository.js';
import { GrantSettlement } from '../data/grant-settlement.js';
import { assertPlace } from '../data/place.js';
import { tellDocument, tellGone } from '../data/tell.js';
import { placedBefore } from '../rules/placed-before.js';

/** To another item, or to another place among the papers of its item. Guests of the old item lose it in the same moment. */
@Injectable()
export class MoveDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentRepository,
    private readonly session: SessionReader,
    private readonly grants: GrantSettlement,
  ) {}

  /** @throws platform/not-found, platform/forbidden, platform/changed-meanwhile, documents/recalled, documents/wrong-place, documents/secret-item */
  execute(actor: PersonActor, documentId: Id, { rev, itemId, beforeId }: DocumentMove): Promise<DocumentState> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { document, meeting } = await this.documents.hold(tx, documentId, 'document.edit');

      await this.documents.assertRev(tx, document, rev);
      await assertPlace(tx, this.session, meeting.id, itemId);
      const where = { meetingId: meeting.id, itemId: itemId ?? IsNull() };
      const siblings = await tx.manager.find(Document, { where, order: { sort: 'ASC', id: 'ASC' } });
      const order = placedBefore(siblings, document, beforeId);
      if (order === null) throw new AppError('documents/wrong-place');

      const moved = { ...document, itemId, sort: order.indexOf(document) };
      await tx.manager.save(Document, tx.manager.create(Document, moved));
      const pushed = await renumberOthers(tx, order, documentId);
      await this.grants.settle(tx, meeting.id, [documentId]);

      if (document.itemId !== null && document.itemId !== itemId && document.currentVersionId !== null)
        tellGone(tx, [itemStream(meeting.id, document.itemId)], { meetingId: meeting.id, documentId, rev: rev + 1 });
      for (const id of pushed) await tellDocument(tx, meeting.id, id);
      return tellDocument(tx, meeting.id, documentId);
    });
  }
}

/** Their place only: nobody's open edit of them becomes stale by it. @returns the ids of those that changed place */
async function renumberOthers(tx: Tx, order: readonly Document[], documentId: Id): Promise<readonly Id[]> {
  const pushed = order.flatMap(({ id, sort }, at) => (id === documentId || sort === at ? [] : [{ id, at }]));
  for (const { id, at } of pushed) await tx.manager.query(`update documents set sort = $2 where id = $1`, [id, at]);
  return pushed.map(({ id }) => id);
}
