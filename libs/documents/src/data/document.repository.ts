import { Injectable } from '@nestjs/common';
import { documentAccess, type Id } from '@app/contracts';
import { MeetingReader, type Standing } from '@app/meetings';
import { AppError, changedMeanwhile, notFound, type Tx } from '@app/platform';
import { Document } from './entities.js';
import { Grants } from './grants.js';
import { documentState } from './views.js';

export interface HeldDocument extends Standing {
  readonly document: Document;
}

/** Papers under the locks of a command: the meeting first, then the paper. */
@Injectable()
export class DocumentRepository {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly grants: Grants,
  ) {}

  /**
   * Locks a paper for a change. Who may open it but not change it is told so; for everybody else it does not exist.
   * @throws platform/not-found, platform/forbidden, documents/recalled
   */
  async hold(tx: Tx, documentId: Id, permission: 'document.edit' | 'document.recall'): Promise<HeldDocument> {
    const found = await tx.manager.findOneBy(Document, { id: documentId });
    if (!found) throw notFound();
    const standing = await this.meetings.lockStanding(tx, found.meetingId, 'share');
    if (!documentAccess[permission](standing.facts)) throw await this.refusal(tx, documentId);
    const lock = { mode: 'pessimistic_write' } as const;
    const document = await tx.manager.findOne(Document, { where: { id: documentId }, lock });
    if (!document) throw notFound();
    if (document.recalledAt !== null) throw new AppError('documents/recalled');
    return { ...standing, document };
  }

  /** @throws platform/changed-meanwhile with the paper as it stands */
  async assertRev(tx: Tx, document: Document, rev: number): Promise<void> {
    if (document.rev === rev) return;
    throw changedMeanwhile(await documentState(tx.manager, document.meetingId, document.id));
  }

  private async refusal(tx: Tx, documentId: Id): Promise<AppError> {
    const reads = tx.actor.kind === 'person' ? await this.grants.of(tx.actor.personId, documentId, tx.manager) : null;
    return reads ? new AppError('platform/forbidden') : notFound();
  }
}
