import { Injectable } from '@nestjs/common';
import { type DocumentRecall, type DocumentState, type Id } from '@app/contracts';
import { FreshProof } from '@app/identity';
import { closeReplay, itemAudience } from '@app/meetings';
import { type PersonActor, UnitOfWork } from '@app/platform';
import { Document } from '../data/entities.js';
import { DocumentRepository } from '../data/document.repository.js';
import { GrantSettlement } from '../data/grant-settlement.js';
import { tellGone, tellIntake, tellRecalled } from '../data/tell.js';

/** Takes a paper back from everybody: no new byte is given out, streams that run are cut. What it was stays recorded. */
@Injectable()
export class RecallDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentRepository,
    private readonly grants: GrantSettlement,
    private readonly proof: FreshProof,
  ) {}

  /** @throws platform/not-found, platform/forbidden, documents/recalled, identity/step-up-required */
  execute(actor: PersonActor, documentId: Id, { reason }: DocumentRecall): Promise<DocumentState> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { document, meeting } = await this.documents.hold(tx, documentId, 'document.recall');
      await this.proof.require(tx, actor);

      const recall = { recalledAt: tx.at, recalledBy: actor.personId, recallReason: reason };
      const saved = await tx.manager.save(Document, tx.manager.create(Document, { ...document, ...recall }));
      await this.grants.settle(tx, meeting.id, [documentId]);

      const gone = { meetingId: meeting.id, documentId, rev: saved.rev };
      if (document.currentVersionId !== null) tellGone(tx, itemAudience(meeting.id, document.itemId), gone);
      tellIntake(tx, meeting.id, documentId, { intake: null });
      await tellRecalled(tx, meeting.id, documentId);
      await closeReplay(tx, meeting.id);
      tx.audit({ action: 'document.recalled', subject: `document:${documentId}`, details: { meetingId: meeting.id } });
      return { document: null, intake: null };
    });
  }
}
