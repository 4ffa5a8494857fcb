import { type Id } from '@app/contracts';
import { type Tx } from '@app/platform';
import { SeatItem } from './entities.js';

/** Seats of those who attend this item by name. */
export async function seatsOfItem(tx: Tx, itemId: Id): Promise<readonly Id[]> {
  return (await tx.manager.findBy(SeatItem, { itemId })).map((row) => row.seatId);
}

/** @param itemIds null = the whole meeting */
export async function setSeatItems(tx: Tx, seatId: Id, itemIds: readonly Id[] | null): Promise<void> {
  await tx.manager.delete(SeatItem, { seatId });
  await addSeatItems(
    tx,
    (itemIds ?? []).map((itemId) => ({ seatId, itemId })),
  );
}

export async function addSeatItems(tx: Tx, rows: SeatItem[]): Promise<void> {
  if (rows.length > 0) await tx.manager.insert(SeatItem, rows);
}
