import { type LiveMeeting, speakerOf } from '@app/client';
import {
  type AgendaItemView,
  type FloorRequestView,
  type FloorView,
  type Id,
  type WrittenOpinionNotice,
} from '@app/contracts';
import { currentItem } from '../../live/session-items.js';

/** What somebody can do about the floor for one seat. */
export type OwnRequest =
  /** No seat of his own. */
  | { readonly kind: 'none' }
  | { readonly kind: 'not-running' }
  | { readonly kind: 'no-item' }
  | { readonly kind: 'not-present' }
  | { readonly kind: 'may-ask'; readonly item: AgendaItemView; readonly notice: WrittenOpinionNotice | null }
  /** `place` from 1, in the queue of the current item. */
  | { readonly kind: 'waiting'; readonly request: FloorRequestView; readonly place: number }
  | { readonly kind: 'speaking'; readonly floor: FloorView };

/** @param seatId the seat that speaks; null = the reader has none */
export function ownRequest({ meeting, attendance, speaking }: LiveMeeting, seatId: Id | null): OwnRequest {
  if (seatId === null) return { kind: 'none' };
  if (meeting.head.state !== 'in-session') return { kind: 'not-running' };
  const floor = speakerOf(speaking);
  if (floor?.speaker.seatId === seatId) return { kind: 'speaking', floor };
  const item = currentItem(meeting.items);
  if (item === null) return { kind: 'no-item' };

  const queue = speaking.queue.filter(({ itemId }) => itemId === item.id);
  const at = queue.findIndex(({ speaker }) => speaker.seatId === seatId);
  const request = queue[at];
  if (request) return { kind: 'waiting', request, place: at + 1 };

  const isPresent = attendance.rows.some((row) => row.seatId === seatId && row.state === 'present');
  if (!isPresent) return { kind: 'not-present' };
  return { kind: 'may-ask', item, notice: speaking.notices.findLast(({ itemId }) => itemId === item.id) ?? null };
}
