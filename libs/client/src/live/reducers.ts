import {
  type EventMap,
  type EventName,
  type MeetingPartName,
  type MeetingSnapshot,
  type StreamEvent,
} from '@app/contracts';
import { reduceAttendance } from './attendance.reducer.js';
import { reduceDocuments } from './documents.reducer.js';
import { reduceInvitations } from './invitations.reducer.js';
import { reduceMeeting } from './meeting.reducer.js';
import { reduceMinutes } from './minutes.reducer.js';
import { reducePresenting } from './presenting.reducer.js';
import { reduceSpeaking } from './speaking.reducer.js';
import { reduceVoting } from './voting.reducer.js';

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
  const meeting = reduceMeeting(state.meeting, typed);
  const invitations = reduceInvitations(state.invitations, typed, state.meeting.head.id);
  const documents = reduceDocuments(state.documents, typed);
  const attendance = reduceAttendance(state.attendance, typed, state.meeting);
  const speaking = reduceSpeaking(state.speaking, typed, state.meeting.head.id);
  const voting = reduceVoting(state.voting, typed, state.meeting.head.id);
  const presenting = reducePresenting(state.presenting, typed);
  const minutes = reduceMinutes(state.minutes, typed);
  const next: LiveMeeting = { meeting, invitations, documents, attendance, speaking, voting, presenting, minutes };
  const names = Object.keys(next) as MeetingPartName[];
  return names.every((name) => next[name] === state[name]) ? state : { ...state, ...next };
}
