import { Injectable } from '@nestjs/common';
import { type Id, type MarkOutcome } from '@app/contracts';
import { type Tx } from '@app/platform';
import { In, IsNull } from 'typeorm';
import { DoneOperation, Mark, MarkFeed } from './entities.js';

/** Every query and lock of marks for those who change them. Lock order: the feed of the paper, and nothing after it. */
@Injectable()
export class MarkRepository {
  /** The feed of a paper, locked until the end: operations on one paper come one after the other. */
  async lockFeed(tx: Tx, documentId: Id): Promise<MarkFeed> {
    await tx.manager.query(`insert into mark_feeds (document_id, seq) values ($1, 0) on conflict do nothing`, [
      documentId,
    ]);
    const lock = { mode: 'pessimistic_write' as const };
    return tx.manager.findOneOrFail(MarkFeed, { where: { documentId }, lock });
  }

  async saveFeed(tx: Tx, { documentId, seq }: MarkFeed): Promise<void> {
    await tx.manager.update(MarkFeed, { documentId }, { seq });
  }

  /** Under the lock of the feed: nobody else changes them. */
  async byId(tx: Tx, ids: readonly Id[]): Promise<Map<Id, Mark>> {
    const rows = await tx.manager.findBy(Mark, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  countOwn(tx: Tx, authorId: Id, documentId: Id): Promise<number> {
    return tx.manager.countBy(Mark, { authorId, documentId, deletedAt: IsNull() });
  }

  async save(tx: Tx, marks: readonly Mark[]): Promise<void> {
    await tx.manager.upsert(Mark, [...marks], ['id']);
  }

  /** How operations ended that were sent before. */
  async done(tx: Tx, authorId: Id, opIds: readonly Id[]): Promise<ReadonlyMap<Id, MarkOutcome>> {
    const rows = await tx.manager.findBy(DoneOperation, { authorId, opId: In([...opIds]) });
    return new Map(rows.map((row) => [row.opId, row.outcome]));
  }

  async remember(tx: Tx, authorId: Id, outcomes: readonly MarkOutcome[]): Promise<void> {
    if (outcomes.length === 0) return;
    const rows = outcomes.map((outcome) => ({ authorId, opId: outcome.opId, outcome, at: tx.at }));
    await tx.manager.insert(DoneOperation, rows);
  }
}
