import { Injectable } from '@nestjs/common';
import { type ChairAct, type Id, PRESENTING_LIMITS, type PresentationView } from '@app/contracts';
import { itemAudience } from '@app/meetings';
import { type Tx } from '@app/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { Presentation } from './entities.js';

export function presentationView(row: Presentation): PresentationView | null {
  const { presenter, itemId, epoch, n, shown, at } = row;
  return presenter === null ? null : { itemId, presenter, epoch, n, shown, at: at.toISOString() };
}

/** Every query and lock of presenting, and its one way to announce. Lock order: meeting, presentation. */
@Injectable()
export class PresentationRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The meeting's row, locked; made when it is missing. */
  async lock(tx: Tx, meetingId: Id): Promise<Presentation> {
    await tx.manager.query(
      `insert into presentations (meeting_id, epoch, n, at, told_at, is_untold) values ($1, 0, 0, $2, 'epoch', false)
       on conflict do nothing`,
      [meetingId, tx.at],
    );
    const lock = { mode: 'pessimistic_write' as const };
    return tx.manager.findOneOrFail(Presentation, { where: { meetingId }, lock });
  }

  /** Null where nobody ever presented. */
  lockIfAny(tx: Tx, meetingId: Id): Promise<Presentation | null> {
    return tx.manager.findOne(Presentation, { where: { meetingId }, lock: { mode: 'pessimistic_write' } });
  }

  find(meetingId: Id, manager: EntityManager = this.dataSource.manager): Promise<Presentation | null> {
    return manager.findOneBy(Presentation, { meetingId });
  }

  /** Pages that wait to be told and whose time has come, whichever instance took them. */
  async untold(now: Date): Promise<readonly Id[]> {
    const before = new Date(now.getTime() - PRESENTING_LIMITS.tellEveryMs);
    const rows = await this.dataSource.query<{ meeting_id: Id }[]>(
      `select meeting_id from presentations where is_untold and told_at <= $1 order by 1`,
      [before],
    );
    return rows.map((row) => row.meeting_id);
  }

  /** Keeps a page without telling it yet. */
  async keep(tx: Tx, row: Presentation): Promise<void> {
    await tx.manager.update(Presentation, { meetingId: row.meetingId }, { ...columns(row), isUntold: true });
  }

  /**
   * Keeps the row and tells it: to everyone who attends the whole meeting and to the guests of its item; the guests of
   * the item it was at before hear that nothing of theirs is shown any more.
   * @param act who handed over, null for a page
   */
  async tell(tx: Tx, row: Presentation, act: ChairAct | 'page'): Promise<PresentationView | null> {
    const { meetingId, told: before } = row;
    const now = presentationView(row);
    const told = { told: now, toldAt: tx.at, isUntold: false };
    await tx.manager.update(Presentation, { meetingId }, { ...columns(row), ...told });
    if (before !== null && (now === null || now.itemId !== before.itemId)) {
      const left = { meetingId, itemId: before.itemId };
      tx.publish(itemAudience(meetingId, before.itemId), 'presenting.item-left', left);
    }
    if (now === null) return null;
    const audience = itemAudience(meetingId, now.itemId);
    if (act === 'page') tx.publish(audience, 'presenting.page-shown', { meetingId, presentation: now });
    else tx.publish(audience, 'presenting.handed-over', { meetingId, presentation: now, act });
    return now;
  }
}

const columns = ({ presenter, itemId, epoch, n, shown, at }: Presentation) => ({
  presenter,
  itemId,
  epoch,
  n,
  shown,
  at,
});
