import { MeetingSession } from '@app/client';
import { type Id, type PointMessage, type StreamEvent } from '@app/contracts';
import { client } from './client.js';
import { noteRefused } from './refused-lines.js';

export type EventListener = (event: StreamEvent) => void;
export type PointListener = (message: PointMessage) => void;

/** One live session of one meeting, shared by every part of the page that shows it. */
export interface HeldMeeting {
  readonly session: MeetingSession;
  readonly onEvent: (listener: EventListener) => () => void;
  /** The presenter's region or pointer in motion. */
  readonly onPoint: (listener: PointListener) => () => void;
}

interface Entry extends HeldMeeting {
  holders: number;
  closing: ReturnType<typeof setTimeout> | null;
}

/** Going from one screen of a meeting to the next must not break the line: an unheld session lives on a little. */
const LINGER_MS = 2000;
const entries = new Map<Id, Entry>();

function open(meetingId: Id): Entry {
  const events = new Set<EventListener>();
  const points = new Set<PointListener>();
  const session = new MeetingSession(client.http, meetingId, {
    onEvent: (event) => events.forEach((listen) => listen(event)),
    onPoint: (message) => points.forEach((listen) => listen(message)),
  });
  session.subscribe(() => noteRefused(meetingId, session.view.status === 'too-many-pages' ? 'refused' : 'admitted'));
  return { session, onEvent: listenIn(events), onPoint: listenIn(points), holders: 0, closing: null };
}

const listenIn =
  <T>(listeners: Set<T>) =>
  (listener: T): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

function closeSoon(meetingId: Id, entry: Entry): void {
  entry.closing = setTimeout(() => {
    entries.delete(meetingId);
    entry.session.close();
    noteRefused(meetingId, 'admitted');
  }, LINGER_MS);
}

/** The meeting's session, opened when it is not; held from `hold` on. */
export function meetingSession(meetingId: Id): HeldMeeting {
  const known = entries.get(meetingId);
  if (known) return known;
  const entry = open(meetingId);
  entries.set(meetingId, entry);
  closeSoon(meetingId, entry);
  return entry;
}

/** Keeps the session open until the returned function is called. */
export function holdMeeting(meetingId: Id): () => void {
  meetingSession(meetingId);
  const entry = entries.get(meetingId)!;
  entry.holders += 1;
  if (entry.closing) clearTimeout(entry.closing);
  entry.closing = null;
  return () => {
    entry.holders -= 1;
    if (entry.holders === 0) closeSoon(meetingId, entry);
  };
}
