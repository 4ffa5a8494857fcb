import {
  type AgendaItemView,
  asGuestSees,
  bySeatOrder,
  type Id,
  inReadingOrder,
  type ItemScriptView,
  meetingAccess,
  type MeetingFacts,
  type MeetingHead,
  type MeetingPart,
} from '@app/contracts';
import { type TypedEvent } from './reducers.js';

/** Puts changed rows in the place of the old ones; new ones are added. */
function upsert<T extends { readonly id: Id }>(rows: readonly T[], changed: readonly T[]): readonly T[] {
  const ids = new Set(changed.map((row) => row.id));
  return [...rows.filter((row) => !ids.has(row.id)), ...changed];
}

/** State, approval and issue travel with the head alone: an older word about the reader's roles must not undo them. */
const factsUnder = (head: MeetingHead, facts: MeetingFacts): MeetingFacts => ({
  ...facts,
  state: head.state,
  needsApproval: head.needsApproval,
  wasIssued: head.issuedAt !== null,
});

const withHead = (part: MeetingPart, head: MeetingHead): MeetingPart => ({
  ...part,
  head,
  facts: factsUnder(head, part.facts),
});

const placed = (facts: MeetingFacts, items: readonly AgendaItemView[]): readonly AgendaItemView[] =>
  facts.itemIds === null ? inReadingOrder(items) : asGuestSees(items, facts.itemIds);

const withItems = (part: MeetingPart, changed: readonly AgendaItemView[]): MeetingPart => ({
  ...part,
  items: placed(part.facts, upsert(part.items, changed)),
});

const withoutItem = (part: MeetingPart, itemId: Id): MeetingPart => ({
  ...part,
  items: placed(
    part.facts,
    part.items.filter((item) => item.id !== itemId),
  ),
});

/** Same reading scope as before; where it differs the session takes a fresh snapshot (`seesTheSame`). */
function withFacts(
  part: MeetingPart,
  view: Extract<TypedEvent, { event: 'meetings.facts-changed' }>['view'],
): MeetingPart {
  if (view.meetingId !== part.head.id || view.facts === null) return part;
  const facts = factsUnder(part.head, view.facts);
  const isWhole = meetingAccess['meeting.read-all'](facts);
  return {
    ...part,
    facts,
    mySeatIds: view.mySeatIds,
    seats: isWhole ? part.seats : view.seats,
    items: placed(facts, part.items),
  };
}

const withScript = (part: MeetingPart, itemId: Id, script: readonly ItemScriptView[]): MeetingPart => ({
  ...part,
  scripts: [...part.scripts.filter((known) => known.itemId !== itemId), ...script].sort((a, b) =>
    a.itemId < b.itemId ? -1 : 1,
  ),
});

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
      return withFacts(part, view);
    case 'meetings.sites-changed':
      return { ...part, sites: view.sites };
    case 'meetings.items-changed':
      return withItems(part, view.items);
    case 'meetings.item-removed':
      return withoutItem(part, view.itemId);
    case 'meetings.item-began':
    case 'meetings.item-ended':
    case 'meetings.item-skipped':
      return withItems(part, [view.item]);
    case 'meetings.script-changed':
      return withScript(part, view.script.itemId, [view.script]);
    case 'meetings.script-removed':
      return withScript(part, view.itemId, []);
    default:
      return part;
  }
}
