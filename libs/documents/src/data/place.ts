import { type Id } from '@app/contracts';
import { type SessionReader } from '@app/meetings';
import { AppError, type Tx } from '@app/platform';

/** A paper may stand at an item of this meeting that is not secret. @throws documents/wrong-place, documents/secret-item */
export async function assertPlace(tx: Tx, meetings: SessionReader, meetingId: Id, itemId: Id | null): Promise<void> {
  if (itemId === null) return;
  const item = (await meetings.items(meetingId, tx.manager)).find(({ id }) => id === itemId);
  if (!item) throw new AppError('documents/wrong-place');
  if (item.isSecret) throw new AppError('documents/secret-item');
}

/** The place after the last paper of an item. */
export async function lastSort(tx: Tx, meetingId: Id, itemId: Id | null): Promise<number> {
  const [row] = await tx.manager.query<{ next: number }[]>(
    `select coalesce(max(sort) + 1, 0) as next from documents where meeting_id = $1 and item_id is not distinct from $2`,
    [meetingId, itemId],
  );
  return row?.next ?? 0;
}
