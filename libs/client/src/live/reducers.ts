import {
  type EventMap,
  type EventName,
  type MeetingPart,
  type MeetingSnapshot,
  type StreamEvent,
} from '@app/contracts';
import { reduceMeeting } from './meeting.reducer.js';

/** What a meeting's reader holds: the snapshot, moved on by events. */
export type LiveMeeting = Omit<MeetingSnapshot, 'positions' | 'now'>;

/** An event with its view typed by its name. */
export type TypedEvent = { [E in EventName]: { readonly event: E; readonly view: EventMap[E] } }[EventName];

/**
 * Given this state, when this event, then that state. Pure: the convergence test holds
 * "snapshot before + events == snapshot after" for every event type and role.
 */
export function reduceLive(state: LiveMeeting, event: StreamEvent): LiveMeeting {
  const typed = event as unknown as TypedEvent;
  const meeting: MeetingPart = reduceMeeting(state.meeting, typed);
  return meeting === state.meeting ? state : { ...state, meeting };
}
