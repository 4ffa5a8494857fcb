import { type AgendaItemView, type Id, type MeetingHead, type MeetingPart, type SeatView } from '@app/contracts';
import { type TypedEvent } from './reducers.js';

const collator = new Intl.Collator('vi');
const bySeatOrder = (a: SeatView, b: SeatView): number =>
  a.protocolRank - b.protocolRank || collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

/** Puts changed rows in the place of the old ones; new ones are added. */
function upsert<T extends { readonly id: Id }>(rows: readonly T[], changed: readonly T[]): readonly T[] {
  const ids = new Set(changed.map((row) => row.id));
  return [...rows.filter((row) => !ids.has(row.id)), ...changed];
}

const withHead = (part: MeetingPart, head: MeetingHead): MeetingPart => ({
  ...part,
  head,
  facts: { ...part.facts, state: head.state, wasIssued: part.facts.wasIssued || head.state === 'issued' },
});

/** A guest's events carry his items one by one; everybody else's carry the whole agenda. */
function withItems(part: MeetingPart, items: readonly AgendaItemView[]): MeetingPart {
  if (part.facts.itemIds === null) return { ...part, items };
  const known = new Set(part.facts.itemIds);
  const mine = items.filter((item) => known.has(item.id));
  return { ...part, items: [...upsert(part.items, mine)].sort((a, b) => a.sort - b.sort) };
}

/** The meeting's own part. Unknown events leave it as it is. */
export function reduceMeeting(part: MeetingPart, { event, view }: TypedEvent): MeetingPart {
  switch (event) {
    case 'meetings.meeting-created':
    case 'meetings.meeting-edited':
    case 'meetings.meeting-submitted':
    case 'meetings.meeting-approved':
    case 'meetings.meeting-sent-back':
    case 'meetings.meeting-issued':
    case 'meetings.meeting-opened':
    case 'meetings.meeting-paused':
    case 'meetings.meeting-resumed':
    case 'meetings.meeting-closed':
    case 'meetings.meeting-concluded':
    case 'meetings.meeting-cancelled':
    case 'meetings.meeting-moved':
    case 'meetings.chair-handed-over':
      return withHead(part, view.head);
    case 'meetings.seats-changed':
      return { ...part, seats: [...upsert(part.seats, view.seats)].sort(bySeatOrder) };
    case 'meetings.seat-removed':
      return { ...part, seats: part.seats.filter((seat) => seat.id !== view.seatId) };
    case 'meetings.facts-changed':
      return view.meetingId !== part.head.id || view.facts === null
        ? part
        : { ...part, facts: view.facts, mySeatIds: view.mySeatIds };
    case 'meetings.sites-changed':
      return { ...part, sites: view.sites };
    case 'meetings.items-changed':
      return withItems(part, view.items);
    case 'meetings.item-removed':
      return { ...part, items: part.items.filter((item) => item.id !== view.itemId) };
    case 'meetings.item-began':
    case 'meetings.item-ended':
      return { ...part, items: [...upsert(part.items, [view.item])].sort(byAgenda(part)) };
    case 'meetings.script-changed':
      return {
        ...part,
        scripts: [...part.scripts.filter((s) => s.itemId !== view.script.itemId), view.script].sort((a, b) =>
          a.itemId < b.itemId ? -1 : 1,
        ),
      };
    default:
      return part;
  }
}

/** Items keep the place they have. */
function byAgenda(part: MeetingPart): (a: AgendaItemView, b: AgendaItemView) => number {
  const place = new Map(part.items.map((item, index) => [item.id, index]));
  return (a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity);
}
