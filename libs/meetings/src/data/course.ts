import { type Id, type ItemState } from '@app/contracts';
import { type Tx } from '@app/platform';
import { secondsUsedAt } from '../rules/item-clock.js';
import { AgendaItem } from './entities.js';

/** The item that the session is on. */
export const currentItem = (tx: Tx, meetingId: Id): Promise<AgendaItem | null> =>
  tx.manager.findOneBy(AgendaItem, { meetingId, state: 'current' });

/** The course of the session is not an edit: an open form of the item stays good, so `rev` stays. */
async function setCourse(tx: Tx, itemId: Id, state: ItemState, beganAt: Date | null, used: number): Promise<void> {
  await tx.manager.query(`update agenda_items set state = $2, began_at = $3, seconds_used = $4 where id = $1`, [
    itemId,
    state,
    beganAt,
    used,
  ]);
}

export const runItem = (tx: Tx, item: AgendaItem): Promise<void> =>
  setCourse(tx, item.id, 'current', tx.at, item.secondsUsed);

/** Its time used is kept; it may be taken up again. */
export const leaveItem = (tx: Tx, item: AgendaItem, state: 'done' | 'skipped' | 'current'): Promise<void> =>
  setCourse(tx, item.id, state, null, secondsUsedAt(item, tx.at));
