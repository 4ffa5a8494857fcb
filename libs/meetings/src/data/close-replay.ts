import { chairStream, type Id, itemStream, meetingStream, membersStream } from '@app/contracts';
import { type Tx } from '@app/platform';
import { AgendaItem } from './entities.js';

/**
 * Whoever comes new to a meeting, or comes back to it, sees it as it stands: what was told before (a draft sent back, the
 * title an item had before it became secret, a paper that was recalled) is not replayed to anybody.
 */
export async function closeReplay(tx: Tx, meetingId: Id): Promise<void> {
  const items = await tx.manager.find(AgendaItem, { where: { meetingId }, select: { id: true } });
  const whole = [meetingStream(meetingId), membersStream(meetingId), chairStream(meetingId)];
  tx.closeReplay([...whole, ...items.map(({ id }) => itemStream(meetingId, id))]);
}
