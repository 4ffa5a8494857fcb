import {
  type AgendaItemView,
  asGuestSees,
  type Id,
  itemStream,
  membersStream,
  type SeatView,
  type SiteView,
} from '@app/contracts';
import { type Tx } from '@app/platform';
import { type Meeting } from './entities.js';
import { itemViews } from './item-views.js';
import { seatViews } from './seat-views.js';
import { siteViews } from './site-views.js';

/** As its guests see one item. */
const forGuests = (item: AgendaItemView): readonly AgendaItemView[] => asGuestSees([item], [item.id]);

/**
 * Announces to those who attend the whole meeting which items are new or stand elsewhere. No guest hears of it: his own
 * item shows him no place.
 * @returns the whole agenda
 */
export async function tellAgenda(tx: Tx, meetingId: Id, changed: readonly Id[]): Promise<readonly AgendaItemView[]> {
  const agenda = await itemViews(tx.manager, meetingId);
  const items = agenda.filter((item) => changed.includes(item.id));
  if (items.length > 0) tx.publish(membersStream(meetingId), 'meetings.items-changed', { meetingId, items });
  return agenda;
}

/**
 * Announces items whose own facts changed: also to the guests of each, alone. A guest hears nothing when others change,
 * not even that something did.
 * @returns the whole agenda
 */
export async function tellItems(tx: Tx, meetingId: Id, changed: readonly Id[]): Promise<readonly AgendaItemView[]> {
  const agenda = await tellAgenda(tx, meetingId, changed);
  for (const item of agenda.filter(({ id }) => changed.includes(id)))
    tx.publish(itemStream(meetingId, item.id), 'meetings.items-changed', { meetingId, items: forGuests(item) });
  return agenda;
}

/** The course of the session: one item that began, ended or was skipped. @returns the item */
export async function tellItem(
  tx: Tx,
  meetingId: Id,
  itemId: Id,
  event: 'meetings.item-began' | 'meetings.item-ended' | 'meetings.item-skipped',
): Promise<AgendaItemView> {
  const item = (await itemViews(tx.manager, meetingId)).find((candidate) => candidate.id === itemId)!;
  tx.publish(membersStream(meetingId), event, { meetingId, item });
  for (const seen of forGuests(item)) tx.publish(itemStream(meetingId, itemId), event, { meetingId, item: seen });
  return item;
}

/** Announces seats as they stand now. @returns them */
export async function tellSeats(tx: Tx, meeting: Meeting, only: readonly Id[] | null): Promise<readonly SeatView[]> {
  const seats = await seatViews(tx.manager, meeting, only);
  tx.publish(membersStream(meeting.id), 'meetings.seats-changed', { meetingId: meeting.id, seats });
  return seats;
}

export async function tellSites(tx: Tx, meetingId: Id): Promise<readonly SiteView[]> {
  const sites = await siteViews(tx.manager, meetingId);
  tx.publish(membersStream(meetingId), 'meetings.sites-changed', { meetingId, sites });
  return sites;
}
