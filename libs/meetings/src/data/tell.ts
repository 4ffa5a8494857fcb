import { type AgendaItemView, type Id, itemStream, membersStream, type SeatView } from '@app/contracts';
import { type Tx } from '@app/platform';
import { type Meeting } from './entities.js';
import { asGuestSees, itemViews, seatViews } from './views.js';

/**
 * Announces the agenda as it stands now: whole to those who attend the whole meeting, each item alone to its guests.
 * @returns the agenda
 */
export async function tellItems(tx: Tx, meetingId: Id): Promise<readonly AgendaItemView[]> {
  const items = await itemViews(tx.manager, meetingId);
  tx.publish(membersStream(meetingId), 'meetings.items-changed', { meetingId, items });
  for (const item of items)
    tx.publish(itemStream(meetingId, item.id), 'meetings.items-changed', { meetingId, items: [asGuestSees(item)] });
  return items;
}

/** Announces seats as they stand now. @returns them */
export async function tellSeats(tx: Tx, meeting: Meeting, only: readonly Id[]): Promise<readonly SeatView[]> {
  const seats = await seatViews(tx.manager, meeting, only);
  tx.publish(membersStream(meeting.id), 'meetings.seats-changed', { meetingId: meeting.id, seats });
  return seats;
}
