import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { DocumentReader } from '@app/documents';
import { Reactions, type Tx } from '@app/platform';
import { PresentationRepository } from '../data/presentation.repository.js';

/**
 * A presentation ends with the session, a page with its item: nobody sees the papers of one item under the name of the
 * next. A paper that is recalled, removed or moved to another item takes its page with it. The presenter stays.
 */
@Injectable()
export class KeepPresentationTrue {
  constructor(
    reactions: Reactions,
    private readonly papers: DocumentReader,
    private readonly repository: PresentationRepository,
  ) {
    reactions.before('meetings.meeting-closed', (tx, { view }) => this.stop(tx, view.head.id));
    reactions.before('meetings.item-ended', (tx, { view }) => this.leave(tx, view.meetingId, view.item.id));
    reactions.before('meetings.item-skipped', (tx, { view }) => this.leave(tx, view.meetingId, view.item.id));
    reactions.before('documents.document-gone', (tx, { view }) => this.follow(tx, view.meetingId, view.documentId));
    reactions.before('documents.document-changed', (tx, { view }) => this.follow(tx, view.meetingId, view.document.id));
  }

  private async stop(tx: Tx, meetingId: Id): Promise<void> {
    const row = await this.repository.lockIfAny(tx, meetingId);
    if (!row?.presenter) return;
    await this.repository.tell(tx, { ...row, presenter: null, itemId: null, shown: null, at: tx.at }, 'page');
  }

  private async leave(tx: Tx, meetingId: Id, itemId: Id): Promise<void> {
    const row = await this.repository.lockIfAny(tx, meetingId);
    if (!row?.presenter || row.shown === null || row.itemId !== itemId) return;
    await this.repository.tell(tx, { ...row, shown: null, n: row.n + 1, at: tx.at }, 'page');
  }

  private async follow(tx: Tx, meetingId: Id, documentId: Id): Promise<void> {
    const row = await this.repository.lockIfAny(tx, meetingId);
    if (!row?.presenter || row.shown?.documentId !== documentId) return;
    const paper = await this.papers.ready(row.shown.versionId, tx.manager);
    if (paper?.itemId === row.itemId) return;
    const next = paper ? { ...row, itemId: paper.itemId } : { ...row, shown: null };
    await this.repository.tell(tx, { ...next, n: row.n + 1, at: tx.at }, 'page');
  }
}
