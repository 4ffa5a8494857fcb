import { Injectable } from '@nestjs/common';
import { type Id, type MarkOutcome } from '@app/contracts';
import { type Tx } from '@app/platform';
import { In, IsNull } from 'typeorm';
import { DoneOperation, Mark, MarkFeed } from './entities.js';

/** Rows of one statement: PostgreSQL takes 65,535 values. */
const AT_A_TIME = 500;

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

  /** Writes marks as the next of the feed, which is locked. */
  async append(tx: Tx, feed: MarkFeed, marks: readonly Mark[]): Promise<void> {
    if (marks.length === 0) return;
    for (const mark of marks) mark.seq = feed.seq += 1;
    for (let from = 0; from < marks.length; from += AT_A_TIME)
      await tx.manager.upsert(Mark, marks.slice(from, from + AT_A_TIME), ['id']);
    await tx.manager.update(MarkFeed, { documentId: feed.documentId }, { seq: feed.seq });
  }

  /** Under the lock of the feed: nobody else changes them. */
  async byId(tx: Tx, ids: readonly Id[]): Promise<Map<Id, Mark>> {
    const rows = await tx.manager.findBy(Mark, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  countOwn(tx: Tx, authorId: Id, documentId: Id): Promise<number> {
    return tx.manager.countBy(Mark, { authorId, documentId, deletedAt: IsNull() });
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
